using System.Net;
using Npgsql;
using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Load.Speed;
using TestKit;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>Redis away: slower, never wrong. PostgreSQL away: nothing is taken in, and everything goes on by itself.</summary>
public sealed class ServersAwayTests(ITestOutputHelper output)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_PostgreSQL_webhooks_are_refused_and_readiness_goes_red_and_both_come_back_by_themselves()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        await using var server = await TestServer.PostgreSqlAsync();
        await using var service = await RunningService.StartAsync(("ConnectionStrings__Database", await NewDatabaseAsync(server)));
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("冬木");
        Assert.Equal(HttpStatusCode.OK, await ReadinessAsync(service));

        await server.StopAsync();
        await service.Line.SayAsync(member, "予約は何時からできますか");
        Assert.Equal(1, service.Line.Platform.PendingRedeliveries);
        Assert.Equal((int)HttpStatusCode.InternalServerError, service.Line.Platform.Deliveries[^1].Status);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadinessAsync(service));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(service, "/health/live"));

        await server.StartAsync();
        await UntilAsync(service, "/health/ready");
        await service.IdleAsync();
        Assert.Contains("No.1として受け付けました", service.Line.FromBot(member)[^1].Text);
        Assert.Equal(HttpStatusCode.OK, await ReadinessAsync(service));
    }

    [Fact]
    public async Task While_PostgreSQL_hangs_LINE_gets_a_500_and_whoever_asks_for_readiness_a_no_and_neither_silence()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        await using var server = await TestServer.PostgreSqlAsync();
        await using var service = await RunningService.StartAsync(("ConnectionStrings__Database", await NewDatabaseAsync(server)));
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("冬木");

        server.Suspend();
        await service.Line.SayAsync(member, "予約は何時からできますか");
        var refused = service.Line.Platform.Deliveries[^1];
        var readiness = await ReadinessAsync(service);
        server.Resume();

        Assert.Equal(HttpStatusCode.ServiceUnavailable, readiness);
        Assert.Equal((int)HttpStatusCode.InternalServerError, refused.Status);
        await service.Line.RedeliverAsync();
        await service.IdleAsync();
        Assert.Single(service.Line.FromBot(member), entry => entry.Text.Contains("No.1として受け付けました", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Connections_that_the_database_cuts_are_opened_again_and_no_message_is_lost()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var database = PostgreSqlCopy.Create();
        await using var service = await RunningService.StartAsync(("ConnectionStrings__Database", database.ConnectionString));
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("冬木");

        for (var round = 1; round <= 5; round++)
        {
            var saying = service.Line.SayAsync(member, $"{round}つ目の質問はどうなりますか");
            await ExecuteAsync(database.ConnectionString, "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
            await saying;

            // LINE tries a webhook so often and no more, and each connection that was cut fails one try.
            await UntilAsync(service, "/health/ready");
            await service.Line.RedeliverAsync();
        }

        // That a connection is cut is noticed by the first who uses it.
        await UntilAsync(service, "/");
        await service.IdleAsync();
        var words = service.Line.FromBot(member).Select(entry => entry.Text).ToList();
        Assert.All(Enumerable.Range(1, 5), number => Assert.Single(words, text => text.Contains($"No.{number}として受け付けました", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Without_Redis_every_message_is_answered_and_the_log_says_what_is_missing()
    {
        Assert.SkipWhen(TestServers.Redis is null, TestServers.NoRedis);
        await using var redis = await TestServer.RedisAsync();
        await using var service = await RunningService.StartAsync(("ConnectionStrings__Redis", $"127.0.0.1:{redis.Port}"));
        var organizer = await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("冬木");

        await redis.KillAsync();
        await service.Process.Output.LineWith("Redis is away").WaitAsync(TestConstants.Timeout, Ct);
        Assert.Contains("No.1として受け付けました", await service.AskAsync(member, "予約は何時からできますか"));
        Assert.Contains("終了", await service.AskAsync(organizer, "終了"));

        await redis.StartAsync();
        await service.Process.Output.LineWith("Redis is back").WaitAsync(TestConstants.Timeout, Ct);
        Assert.Contains("第7回", await service.AskAsync(organizer, "質問一覧"));
    }

    [Fact]
    public async Task Without_Redis_the_pages_of_each_process_still_show_what_another_one_does()
    {
        Assert.SkipWhen(TestServers.Redis is null, TestServers.NoRedis);
        await using var redis = await TestServer.RedisAsync();
        await using var fleet = await Fleet.StartAsync(2, $"127.0.0.1:{redis.Port}");
        var talk = await FleetTalk.BeginAsync(fleet);
        var page = (await talk.AskAsync(talk.Organizer, "投影")).Split('\n').Single(line => line.StartsWith(Fleet.PublicAddress, StringComparison.Ordinal));
        using var here = await Audience.GatherAsync(new Uri(fleet.Processes[0].Address, new Uri(page).AbsolutePath), 2, Ct);
        using var there = await Audience.GatherAsync(new Uri(fleet.Processes[1].Address, new Uri(page).AbsolutePath), 2, Ct);

        await redis.KillAsync();
        await Task.WhenAll(fleet.Processes.Select(process => process.Output.LineWith("Redis is away"))).WaitAsync(TestConstants.Timeout, Ct);
        here.ExpectNext();
        there.ExpectNext();
        await talk.SayAllAsync();

        await Task.WhenAll(here.WaitAsync(Ct), there.WaitAsync(Ct));
        await talk.CheckAsync(output);
    }

    [Fact]
    public async Task A_service_starts_without_Redis_and_uses_it_once_it_is_there()
    {
        Assert.SkipWhen(TestServers.Redis is null, TestServers.NoRedis);
        await using var redis = await TestServer.RedisAsync();
        await redis.StopAsync();

        await using var service = await RunningService.StartAsync(("ConnectionStrings__Redis", $"127.0.0.1:{redis.Port}"));
        await LiveSession.StartAsync(service);

        await redis.StartAsync();
        await service.Process.Output.LineWith("Redis is back").WaitAsync(TestConstants.Timeout, Ct);
    }

    private static Task<HttpStatusCode> ReadinessAsync(RunningService service) => StatusAsync(service, "/health/ready");

    private static async Task UntilAsync(RunningService service, string path)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TestConstants.Timeout);
        while (await StatusAsync(service, path) != HttpStatusCode.OK)
        {
            limit.Token.ThrowIfCancellationRequested();
        }
    }

    private static async Task<HttpStatusCode> StatusAsync(RunningService service, string path) =>
        (HttpStatusCode)(await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, path))).Status;

    private static async Task<string> NewDatabaseAsync(TestServer server)
    {
        var connection = new NpgsqlConnectionStringBuilder { Host = "127.0.0.1", Port = server.Port, Username = "sessionbot", Database = "postgres" };
        await ExecuteAsync(connection.ToString(), "CREATE DATABASE sessionbot");
        connection.Database = "sessionbot";
        return connection.ToString();
    }

    private static async Task ExecuteAsync(string connectionString, string sql)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync(Ct);
    }
}
