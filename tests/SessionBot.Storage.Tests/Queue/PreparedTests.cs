using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using static SessionBot.Storage.Tests.Queue.Items;

namespace SessionBot.Storage.Tests.Queue;

/// <summary>What is taken and done in one transaction of prepared statements.</summary>
public sealed class PreparedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Only_the_due_heads_of_streams_are_taken_as_they_were_stored(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("b1", "B"), Item("a1", "A"), Item("a2", "A"), Item("d1", "D", payload: []), Item("c1", "C"));
        await fresh.ChangeAsync("b1", item => item.LeaseUntil = FreshDatabase.Noon.AddMinutes(1));
        await fresh.ChangeAsync("c1", item => (item.Attempts, item.Fence) = (2, 3));

        await using var transaction = await fresh.BeginPreparedAsync();
        var heads = await transaction.HeadsAsync(WorkItem.WebhookLane, 10, FreshDatabase.Noon, Ct);

        Assert.Equal(["a1", "d1", "c1"], heads.Select(head => head.Id));
        Assert.Equal(("A", "aose", "message-a1", FreshDatabase.Noon), (heads[0].StreamKey, heads[0].Group, heads[0].MessageId, heads[0].ReceivedAt));
        Assert.Equal((2, 3L), (heads[2].Attempts, heads[2].Fence));
        Assert.Equal([], heads[1].Payload!);
    }

    [Theory, EveryDatabase]
    public async Task What_is_finished_is_done_and_what_is_leased_is_held_under_the_fence_that_was_told(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a1", "A"), Item("a2", "A"), Item("b1", "B"));
        Lease lease;
        await using (var transaction = await fresh.BeginPreparedAsync())
        {
            var heads = await transaction.HeadsAsync(WorkItem.WebhookLane, 10, FreshDatabase.Noon, Ct);
            var rows = new MessageRows(transaction);
            rows.Finish(heads[0], "question:1", FreshDatabase.Noon);
            lease = rows.Lease(heads[1], FreshDatabase.Noon, FreshDatabase.Noon + LeaseTime);
            Assert.Empty(await rows.WriteAsync(Ct));
            await transaction.CommitAsync(Ct);
        }

        var (done, held) = (await fresh.ReadAsync("a1"), await fresh.ReadAsync("b1"));
        Assert.Equal((QueueStatus.Done, "question:1", 1, 1L, (DateTimeOffset?)FreshDatabase.Noon), (done.Status, done.Fate, done.Attempts, done.Fence, done.DoneAt));
        Assert.Equal((held.Seq, held.Fence, held.Attempts, held.LeaseUntil!.Value), (lease.Seq, lease.Fence, lease.Attempts, lease.Until));
        Assert.Equal(["a2"], await fresh.ClaimIdsAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_row_that_is_not_as_it_was_read_commits_nothing(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a1", "A"), Item("b1", "B"));
        await using (var transaction = await fresh.BeginPreparedAsync())
        {
            var heads = await transaction.HeadsAsync(WorkItem.WebhookLane, 10, FreshDatabase.Noon, Ct);
            var rows = new MessageRows(transaction);
            rows.Finish(heads[0], "question:1", FreshDatabase.Noon);
            heads[1].Fence++;
            rows.Finish(heads[1], "question:2", FreshDatabase.Noon);
            await Assert.ThrowsAsync<InvalidOperationException>(() => rows.WriteAsync(Ct));
        }

        Assert.Equal(["a1", "b1"], await fresh.ClaimIdsAsync());
    }

    [Theory, EveryDatabase]
    public async Task Transactions_that_run_at_once_never_hold_the_same_row(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync([.. Enumerable.Range(0, 40).Select(number => Item($"{number}", $"S{number}"))]);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            await using var transaction = await fresh.BeginPreparedAsync();
            var heads = await transaction.HeadsAsync(WorkItem.WebhookLane, 40, FreshDatabase.Noon, Ct);
            var rows = new MessageRows(transaction);
            foreach (var head in heads)
            {
                rows.Finish(head, "question", FreshDatabase.Noon);
            }

            await rows.WriteAsync(Ct);
            await transaction.CommitAsync(Ct);
            return heads.Select(head => head.Id).ToList();
        })));

        Assert.Equal(Enumerable.Range(0, 40).Select(number => $"{number}").Order(), taken.SelectMany(ids => ids).Order());
    }
}
