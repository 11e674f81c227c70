using System.Net;
using LineSimulator.People;
using Npgsql;
using SessionBot.EndToEnd.Infrastructure;
using TestKit;
using TestKit.Databases;

namespace SessionBot.EndToEnd;

/// <summary>While nothing can be written, LINE is told so and keeps what it has; as soon as it can be, everything goes on by itself.</summary>
public sealed class UnwritableDatabaseTests
{
    /// <summary>The write-ahead log reuses its own room for a while.</summary>
    private const int Most = 200;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_full_disk_turns_readiness_red_until_it_has_room_and_loses_nothing_that_LINE_keeps()
    {
        using var disk = SmallDisk.TryMount();
        Assert.SkipWhen(disk is null, SmallDisk.Missing);
        await using var service = await RunningService.StartAsync(("ConnectionStrings__Database", $"Data Source={disk.Path}/sessionbot.db"));
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("冬木");
        Assert.Equal(HttpStatusCode.OK, await ReadinessAsync(service));

        disk.Fill();
        var said = 0;
        while (!service.Process.Output.All.Contains("could not be stored", StringComparison.Ordinal) && said < Most)
        {
            await AskAsync(service, member, ++said);
        }

        Assert.InRange(said, 1, Most - 1);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadinessAsync(service));

        disk.MakeRoom();
        Assert.Equal(HttpStatusCode.OK, await ReadinessAsync(service));
        await CheckAsync(service, member, said);
    }

    [Fact]
    public async Task A_database_that_turns_read_only_turns_readiness_red_until_it_can_be_written_again()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var database = PostgreSqlCopy.Create();
        await using var service = await RunningService.StartAsync(("ConnectionStrings__Database", database.ConnectionString));
        await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("冬木");

        await SetReadOnlyAsync(database, "on");
        await AskAsync(service, member, 1);
        Assert.Equal(1, service.Line.Platform.PendingRedeliveries);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await ReadinessAsync(service));

        await SetReadOnlyAsync(database, "off");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TestConstants.Timeout);
        while (await ReadinessAsync(service) != HttpStatusCode.OK)
        {
            limit.Token.ThrowIfCancellationRequested();
        }

        await CheckAsync(service, member, 1);
    }

    private static Task<string> AskAsync(RunningService service, SimulatedUser member, int number) =>
        service.Line.SayAsync(member, $"{number}つ目の質問はどうなりますか。{new string('あ', 1500)}");

    private static async Task CheckAsync(RunningService service, SimulatedUser member, int said)
    {
        await service.IdleAsync();
        var words = service.Line.FromBot(member).Select(entry => entry.Text).ToList();
        Assert.All(Enumerable.Range(1, said), number => Assert.Single(words, text => text.Contains($"No.{number}として受け付けました", StringComparison.Ordinal)));
    }

    private static async Task<HttpStatusCode> ReadinessAsync(RunningService service) =>
        (HttpStatusCode)(await service.Client.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/health/ready"))).Status;

    private static async Task SetReadOnlyAsync(PostgreSqlCopy database, string value)
    {
        await using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(database.ConnectionString) { Options = "-c default_transaction_read_only=off" });
        await using var set = source.CreateCommand(
            $"ALTER DATABASE {database.Name} SET default_transaction_read_only = {value}");
        await set.ExecuteNonQueryAsync(Ct);

        // Sessions that are open already keep what they began with.
        await using var cut = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await cut.ExecuteNonQueryAsync(Ct);
    }
}
