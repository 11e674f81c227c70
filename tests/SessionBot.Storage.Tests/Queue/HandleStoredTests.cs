using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using static SessionBot.Storage.Tests.Queue.Items;

namespace SessionBot.Storage.Tests.Queue;

/// <summary>What is handled in the transaction that stores it. With PostgreSQL nothing is.</summary>
public sealed class HandleStoredTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_stored_and_done_at_once()
    {
        using var fresh = await FreshSqlite.MigratedAsync();

        Assert.Equal(2, await fresh.Queue.AppendAsync([Item("a", "A"), Item("b", "B")], FinishAsync, Ct));

        var (a, b) = (await fresh.ReadAsync("a"), await fresh.ReadAsync("b"));
        Assert.Equal((QueueStatus.Done, "done:a", 1), (a.Status, a.Fate, a.Attempts));
        Assert.Equal((QueueStatus.Done, "done:b", 1), (b.Status, b.Fate, b.Attempts));
    }

    [Fact]
    public async Task Only_what_is_new_and_waits_behind_nothing_is_handled()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await fresh.AppendAsync(Item("known", "K"), Item("before", "A"));

        await fresh.Queue.AppendAsync(
            [Item("known", "K2"), Item("behind", "A"), Item("first", "B"), Item("first", "B"), Item("second", "B"), Item("job", "C", WorkItem.JobLane)], FinishAsync, Ct);

        Assert.Equal(["first"], await DoneAsync(fresh, "known", "before", "behind", "first", "second", "job"));
        Assert.Equal(["known", "before", "second"], await fresh.ClaimIdsAsync());
    }

    [Fact]
    public async Task Nothing_is_handled_behind_a_long_queue()
    {
        using var fresh = await FreshSqlite.MigratedAsync();
        await fresh.AppendAsync([.. Enumerable.Range(0, 64).Select(number => Item($"{number}", $"S{number}"))]);

        Assert.Equal(1, await fresh.Queue.AppendAsync([Item("a", "A")], FinishAsync, Ct));

        Assert.Empty(await DoneAsync(fresh, "a"));
    }

    [Fact]
    public async Task What_fails_leaves_what_is_stored_and_nothing_else()
    {
        using var fresh = await FreshSqlite.MigratedAsync();

        Assert.Equal(2, await fresh.Queue.AppendAsync([Item("a", "A"), Item("b", "B")], FailAsync, Ct));

        Assert.Empty(await DoneAsync(fresh, "a", "b"));
        Assert.Equal(["a", "b"], await fresh.ClaimIdsAsync());
        Assert.Equal(1, await fresh.Queue.AppendAsync([Item("c", "C")], FinishAsync, Ct));
        Assert.Equal(["c"], await DoneAsync(fresh, "c"));

        static async Task FailAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct)
        {
            await FinishAsync(transaction, heads, ct);
            await transaction.ReadAsync("SELECT nothing FROM nowhere", [[]], row => row.Number(0), ct);
        }
    }

    private static async Task FinishAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct)
    {
        var rows = new MessageRows(transaction);
        foreach (var head in heads)
        {
            rows.Finish(head, $"done:{head.Id}", FreshDatabase.Noon);
        }

        await rows.WriteAsync(ct);
    }

    private static async Task<List<string>> DoneAsync(FreshDatabase fresh, params string[] ids)
    {
        var done = new List<string>();
        foreach (var id in ids)
        {
            if ((await fresh.ReadAsync(id)).Status == QueueStatus.Done)
            {
                done.Add(id);
            }
        }

        return done;
    }
}
