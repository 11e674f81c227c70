using Microsoft.EntityFrameworkCore;
using Npgsql;
using SessionBot.Storage.Tests.Queue;
using TestKit;
using TestKit.Databases;
using static SessionBot.Storage.Tests.Queue.Items;

namespace SessionBot.Storage.Tests.PostgreSql;

/// <summary>What SQLite gives by having one writer: order within a stream, and one writer a study group.</summary>
public sealed class OrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_event_waits_for_the_commit_of_an_earlier_one_of_its_stream_so_that_it_is_never_overtaken()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var fresh = await FreshPostgreSql.MigratedAsync();

        // Without the limits of the service's own connections, which end a transaction that is idle for long.
        await using var slow = new NpgsqlConnection(fresh.ConnectionString);
        await slow.OpenAsync(Ct);
        await using var transaction = await slow.BeginTransactionAsync(Ct);
        await using var first = slow.CreateCommand();
        first.CommandText = """
            SELECT pg_advisory_xact_lock(hashtextextended('A', 0));
            INSERT INTO work_item (id, lane, stream_key, "group", received_at, due_at, status, attempts, fence) VALUES ('first', 'webhook', 'A', 'aose', 0, 0, 0, 0, 0)
            """;
        await first.ExecuteNonQueryAsync(Ct);

        var second = fresh.AppendAsync(Item("second", "A"));
        await fresh.AppendAsync(Item("other", "B"));
        Assert.Equal(["other"], await fresh.ClaimIdsAsync());
        await transaction.CommitAsync(Ct);
        await second.WaitAsync(TestConstants.Timeout, Ct);

        Assert.Equal(["first"], await fresh.ClaimIdsAsync());
    }

    [Fact]
    public async Task Batches_with_the_same_streams_in_another_order_do_not_wait_for_each_other_in_a_circle()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var fresh = await FreshPostgreSql.MigratedAsync();
        var streams = Enumerable.Range(0, 20).Select(at => $"S{at}").ToArray();

        await Task.WhenAll(Enumerable.Range(0, 30).Select(batch => Task.Run(
            () => fresh.AppendAsync([.. streams.OrderBy(stream => (stream, batch).GetHashCode()).Select(stream => Item($"{batch}:{stream}", stream))]), Ct)));

        Assert.Equal("600", await fresh.ScalarAsync("SELECT COUNT(*) FROM work_item"));
    }

    [Fact]
    public async Task Two_writers_of_one_group_follow_each_other_and_the_second_sees_what_the_first_has_done()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var fresh = await FreshPostgreSql.MigratedAsync();
        await fresh.AppendAsync(Item("a"));

        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => CountUpAsync(fresh, "aose"), Ct)));

        Assert.Equal(8, (await fresh.ReadAsync("a")).Attempts);
    }

    [Fact]
    public async Task A_group_is_written_while_another_one_is()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var fresh = await FreshPostgreSql.MigratedAsync();
        await using var db = fresh.Context();
        var other = false;

        await new Transactions(fresh.Database, db).RunForGroupAsync("aose", async ct =>
        {
            await using var second = fresh.Context();
            await new Transactions(fresh.Database, second).RunForGroupAsync("minato", _ =>
            {
                other = true;
                return Task.CompletedTask;
            }, ct).WaitAsync(TestConstants.Timeout, ct);
        }, Ct);

        Assert.True(other);
    }

    [Fact]
    public async Task Whoever_writes_all_groups_waits_for_each()
    {
        Assert.SkipWhen(TestServers.PostgreSql is null, TestServers.NoPostgreSql);
        using var fresh = await FreshPostgreSql.MigratedAsync();
        await using var db = fresh.Context();
        await using var second = fresh.Context();
        var order = new List<string>();
        var waiting = Task.CompletedTask;

        await new Transactions(fresh.Database, db).RunForGroupAsync("aose", async ct =>
        {
            waiting = new Transactions(fresh.Database, second).RunForAllGroupsAsync(_ =>
            {
                order.Add("all");
                return Task.CompletedTask;
            }, ct);
            await WaitingForALockAsync(fresh);
            order.Add("one");
        }, Ct);
        await waiting.WaitAsync(TestConstants.Timeout, Ct);

        Assert.Equal(["one", "all"], order);
    }

    private static async Task CountUpAsync(FreshPostgreSql fresh, string group)
    {
        await using var db = fresh.Context();
        await new Transactions(fresh.Database, db).RunForGroupAsync(group, async ct =>
        {
            (await db.WorkItems.SingleAsync(ct)).Attempts++;
        }, Ct);
    }

    private static async Task WaitingForALockAsync(FreshPostgreSql fresh)
    {
        while (await fresh.ScalarAsync("SELECT COUNT(*) FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'") == "0")
        {
            await Task.Yield();
        }
    }
}
