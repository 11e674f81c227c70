using SessionBot.Storage.Queue;

namespace SessionBot.Storage.Tests.Queue;

public sealed class OutgoingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_claim_counts_an_attempt_whose_outcome_is_unknown(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync(Message("U1"));

        await fresh.Queue.ClaimOutgoingAsync(1, Items.LeaseTime, Ct);
        fresh.Clock.Advance(Items.LeaseTime);
        var again = Assert.Single(await fresh.Queue.ClaimOutgoingAsync(1, Items.LeaseTime, Ct));

        Assert.Equal((2, 2L), (again.Attempts, again.Fence));
        Assert.Equal("2", await fresh.ScalarAsync("SELECT open_attempts FROM outgoing_message"));
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_claimed_has_no_open_attempt(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync(Message("U1"));
        await fresh.SaveAsync(Message("U1"));

        await fresh.Queue.ClaimOutgoingAsync(5, Items.LeaseTime, Ct);

        Assert.Equal("1", await fresh.ScalarAsync("SELECT SUM(open_attempts) FROM outgoing_message"));
    }

    [Theory, EveryDatabase]
    public async Task Messages_to_one_person_go_out_one_after_another(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync(Message("U1"));
        await fresh.SaveAsync(Message("U1"));
        await fresh.SaveAsync(Message("U2"));

        Assert.Equal([1L, 3L], (await fresh.Queue.ClaimOutgoingAsync(5, Items.LeaseTime, Ct)).Select(lease => lease.Seq));
    }

    [Theory, EveryDatabase]
    public async Task Work_and_outgoing_messages_are_claimed_apart(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.AppendAsync(Items.Item("a", lane: OutgoingMessage.SendLane));

        Assert.Empty(await fresh.Queue.ClaimOutgoingAsync(5, Items.LeaseTime, Ct));
    }

    [Theory, EveryDatabase]
    public async Task What_is_sent_is_marked_and_its_text_dropped_if_the_claim_still_holds(DatabaseKind kind)
    {
        using var fresh = await FreshDatabase.MigratedAsync(kind);
        await fresh.SaveAsync(Message("U1"));
        await fresh.SaveAsync(Message("U2"));
        var leases = await fresh.Queue.ClaimOutgoingAsync(5, Items.LeaseTime, Ct);
        fresh.Clock.Advance(Items.LeaseTime);
        var takenOver = Assert.Single(await fresh.Queue.ClaimOutgoingAsync(1, Items.LeaseTime, Ct));

        var marked = await fresh.Queue.MarkSentAsync([.. leases.Select(lease => new SentMessage(lease.Seq, lease.Fence, "request", FreshDatabase.Noon))], Ct);

        Assert.Equal([leases.Single(lease => lease.Seq != takenOver.Seq).Seq], marked);
        Assert.Equal("[]", await fresh.ScalarAsync("SELECT messages FROM outgoing_message WHERE status = 1 AND request_id = 'request' AND lease_until IS NULL"));
        Assert.Equal("1", await fresh.ScalarAsync("SELECT COUNT(*) FROM outgoing_message WHERE status = 0 AND messages <> '[]'"));
    }

    private static OutgoingMessage Message(string recipient) => new()
    {
        Id = Guid.NewGuid(),
        Lane = OutgoingMessage.SendLane,
        StreamKey = recipient,
        Group = "aose",
        Recipient = recipient,
        Messages = """[{"type":"text","text":"受け付けました😊"}]""",
        ReceivedAt = FreshDatabase.Noon,
        DueAt = FreshDatabase.Noon,
    };
}
