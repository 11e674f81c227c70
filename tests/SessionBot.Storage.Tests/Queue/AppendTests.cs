using System.Data.Common;
using CsCheck;
using SessionBot.Storage.Queue;
using static SessionBot.Storage.Tests.Queue.Items;

namespace SessionBot.Storage.Tests.Queue;

public sealed class AppendTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task An_id_is_stored_once_within_a_batch_and_across_batches(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        Assert.Equal(2, await fresh.AppendAsync(Item("a"), Item("a"), Item("b")));
        Assert.Equal(1, await fresh.AppendAsync(Item("b"), Item("c"), Item("a")));
        Assert.Equal("3", await fresh.ScalarAsync("SELECT COUNT(*) FROM work_item"));
    }

    [Theory, EveryDatabase]
    public async Task A_duplicate_does_not_touch_the_row_that_is_there(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a", payload: [1]));

        await fresh.AppendAsync(Item("a", stream: "other", payload: [2]));

        var row = await fresh.ReadAsync("a");
        Assert.Equal(("U-fuyuki", 1), (row.StreamKey, Assert.Single(row.Payload!)));
    }

    [Theory, EveryDatabase]
    public async Task Eight_tasks_that_append_the_same_events_store_each_once(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(task => Task.Run(
            () => fresh.AppendAsync([.. Enumerable.Range(0, 50).Select(at => Item($"event-{(at + task) % 50}"))]), Ct)));

        Assert.Equal(50, stored.Sum());
        Assert.Equal("50", await fresh.ScalarAsync("SELECT COUNT(*) FROM work_item"));
    }

    [Theory, EveryDatabase]
    public async Task One_bad_row_leaves_nothing_of_its_batch(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        await Assert.ThrowsAnyAsync<DbException>(() => fresh.AppendAsync(Item("a"), Item("b", stream: null!), Item("c")));

        Assert.Equal("0", await fresh.ScalarAsync("SELECT COUNT(*) FROM work_item"));
        Assert.Equal(2, await fresh.AppendAsync(Item("a"), Item("c")));
    }

    [Theory, EveryDatabase]
    public async Task An_event_without_an_id_is_not_stored(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        await Assert.ThrowsAnyAsync<DbException>(() => fresh.AppendAsync(Item(null!)));
    }

    [Theory, EveryDatabase]
    public async Task A_cancelled_append_stores_nothing_and_gives_the_right_to_write_back(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => fresh.Queue.AppendAsync([Item("a")], new CancellationToken(canceled: true)));

        Assert.Equal(1, await fresh.AppendAsync(Item("a")));
    }

    [Theory, EveryDatabase]
    public async Task Payloads_come_back_byte_for_byte(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        var count = 0;

        await Gen.Byte.Array[0, 2000].SampleAsync(
            async bytes =>
            {
                var id = $"event-{Interlocked.Increment(ref count)}";
                await fresh.AppendAsync(Item(id, payload: bytes));
                Assert.Equal(bytes, (await fresh.ReadAsync(id)).Payload);
            },
            iter: 100, threads: 1);
    }

    [Theory, EveryDatabase]
    public async Task An_id_with_a_NUL_stops_nobody_and_is_still_told_apart(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        Assert.Equal(2, await fresh.AppendAsync(Item("a\0", stream: "U\0"), Item("b")));

        Assert.Equal(0, await fresh.AppendAsync(Item("a\0", stream: "U\0"), Item("b")));
    }

    [Theory, EveryDatabase]
    public async Task A_new_row_is_pending_unclaimed_and_due_at_once(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);

        await fresh.AppendAsync(Item("a"));

        var row = await fresh.ReadAsync("a");
        Assert.Equal((QueueStatus.Pending, 0, 0L), (row.Status, row.Attempts, row.Fence));
        Assert.Equal((FreshDatabase.Noon, QueueRow.AtOnce, null), (row.ReceivedAt, row.DueAt, row.LeaseUntil));
        Assert.Equal(("aose", "message-a", null), (row.Group, row.MessageId, row.Fate));
    }

    /// <remarks>Else what it had taken in would wait behind it until the others' clocks got there.</remarks>
    [Theory, EveryDatabase]
    public async Task What_a_process_with_a_fast_clock_takes_in_is_due_for_the_others_at_once(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        var ahead = FreshDatabase.Noon.AddSeconds(90);

        await fresh.AppendAsync(new WorkItem { Id = "a", Lane = WorkItem.WebhookLane, StreamKey = "A", Group = "aose", ReceivedAt = ahead, DueAt = ahead });

        Assert.Equal(["a"], await fresh.ClaimIdsAsync());
    }
}
