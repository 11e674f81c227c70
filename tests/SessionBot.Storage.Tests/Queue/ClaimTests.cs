using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Model;
using SessionBot.Storage.Queue;
using static SessionBot.Storage.Tests.Queue.Items;

namespace SessionBot.Storage.Tests.Queue;

public sealed class ClaimTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Only_the_heads_of_streams_are_claimed_in_the_order_of_arrival(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("b1", "B"), Item("a1", "A"), Item("a2", "A"), Item("c1", "C"), Item("b2", "B"));

        Assert.Equal(["b1", "a1", "c1"], await fresh.ClaimIdsAsync());
    }

    [Theory, EveryDatabase]
    public async Task No_more_is_claimed_than_was_asked_for_and_the_oldest_first(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("c", "C"), Item("a", "A"), Item("b", "B"));

        Assert.Equal(["c", "a"], await fresh.ClaimIdsAsync(count: 2));
        Assert.Equal(["b"], await fresh.ClaimIdsAsync(count: 2));
    }

    [Theory, EveryDatabase]
    public async Task A_leased_head_blocks_its_own_stream_alone(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a1", "A"), Item("a2", "A"));
        await fresh.ClaimAsync();

        await fresh.AppendAsync(Item("b1", "B"));

        Assert.Equal(["b1"], await fresh.ClaimIdsAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_lease_holds_until_its_last_moment_and_then_the_row_is_claimed_with_a_higher_fence(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a"));
        var first = Assert.Single(await fresh.ClaimAsync());

        fresh.Clock.Advance(LeaseTime - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await fresh.ClaimAsync());
        fresh.Clock.Advance(TimeSpan.FromMilliseconds(1));
        var second = Assert.Single(await fresh.ClaimAsync());

        Assert.Equal((first.Seq, 1L, 1), (second.Seq, first.Fence, first.Attempts));
        Assert.Equal((2L, 2, fresh.Clock.GetUtcNow() + LeaseTime), (second.Fence, second.Attempts, second.Until));
    }

    [Theory, EveryDatabase]
    public async Task What_was_begun_before_is_claimed_one_at_a_time_so_that_none_is_held_guilty_of_what_another_does(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a", "A"), Item("b", "B"), Item("c", "C"));
        Assert.Equal(["a", "b", "c"], await fresh.ClaimIdsAsync());
        fresh.Clock.Advance(LeaseTime);
        await fresh.AppendAsync(Item("d", "D"), Item("e", "E"));

        Assert.Equal(["a", "d", "e"], await fresh.ClaimIdsAsync());
        Assert.Equal(["b"], await fresh.ClaimIdsAsync());
        Assert.Equal(["c"], await fresh.ClaimIdsAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_renewed_lease_holds_from_then_on_and_a_lost_one_cannot_be_renewed(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a"));
        var first = Assert.Single(await fresh.ClaimAsync());

        fresh.Clock.Advance(LeaseTime / 2);
        Assert.True(await fresh.Queue.RenewWorkAsync(first, LeaseTime, Ct));
        fresh.Clock.Advance(LeaseTime - TimeSpan.FromMilliseconds(1));
        Assert.Empty(await fresh.ClaimAsync());
        fresh.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Single(await fresh.ClaimAsync());

        Assert.False(await fresh.Queue.RenewWorkAsync(first, LeaseTime, Ct));
    }

    [Theory, EveryDatabase]
    public async Task A_row_is_not_claimed_before_it_is_due_and_blocks_its_stream_until_then(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a1", "A"), Item("a2", "A"));
        await fresh.ChangeAsync("a1", row => row.DueAt = FreshDatabase.Noon.AddSeconds(30));

        fresh.Clock.Advance(TimeSpan.FromSeconds(29.999));
        Assert.Empty(await fresh.ClaimAsync());
        fresh.Clock.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(["a1"], await fresh.ClaimIdsAsync());
    }

    [Theory]
    [EveryDatabase(QueueStatus.Done)]
    [EveryDatabase(QueueStatus.Dead)]
    public async Task A_row_that_is_done_or_dead_is_never_claimed_again_and_unblocks_its_stream(DatabaseKind kind, QueueStatus status)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a1", "A"), Item("a2", "A"));

        await fresh.ChangeAsync("a1", row => row.Status = status);

        Assert.Equal(["a2"], await fresh.ClaimIdsAsync());
        fresh.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Equal(["a2"], await fresh.ClaimIdsAsync());
    }

    [Theory, EveryDatabase]
    public async Task A_dead_row_that_is_replayed_comes_before_its_successors(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a1", "A"), Item("a2", "A"));
        await fresh.ChangeAsync("a1", row => row.Status = QueueStatus.Dead);

        await fresh.ChangeAsync("a1", row => row.Status = QueueStatus.Pending);

        Assert.Equal(["a1"], await fresh.ClaimIdsAsync());
    }

    [Theory, EveryDatabase]
    public async Task Lanes_neither_mix_nor_block_each_other(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("job", "A", WorkItem.JobLane), Item("event", "A"));

        Assert.Equal(["event"], await fresh.ClaimIdsAsync());
        Assert.Equal(["job"], await fresh.ClaimIdsAsync(lane: WorkItem.JobLane));
    }

    [Theory, EveryDatabase]
    public async Task Eight_workers_at_once_never_claim_the_same_row(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync([.. Enumerable.Range(0, 100).Select(at => Item($"{at}", $"stream-{at % 40}"))]);

        var claimed = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fresh.ClaimAsync(count: 7), Ct)));

        Assert.Equal(40, claimed.SelectMany(leases => leases).DistinctBy(lease => lease.Seq).Count());
        Assert.Equal(40, claimed.Sum(leases => leases.Count));
    }

    [Theory, EveryDatabase]
    public async Task Work_that_was_done_under_an_old_fence_cannot_be_committed(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Item("a"));
        await fresh.ClaimAsync();
        await using var slow = fresh.Context();
        var row = await slow.WorkItems.SingleAsync(Ct);
        fresh.Clock.Advance(LeaseTime);
        await fresh.ClaimAsync();

        (row.Status, row.Fate) = (QueueStatus.Done, "question:1");
        slow.Add(new UnsentMessage { LineMessageId = "1", UnsentAt = FreshDatabase.Noon });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => slow.SaveChangesAsync(Ct));
        Assert.Equal(QueueStatus.Pending, (await fresh.ReadAsync("a")).Status);
        Assert.Equal("0", await fresh.ScalarAsync("SELECT COUNT(*) FROM \"UnsentMessages\""));
    }
}
