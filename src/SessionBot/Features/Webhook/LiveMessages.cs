using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;
using SessionBot.Live;
using SessionBot.Storage;
using SessionBot.Storage.Prepared;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>
/// Keeps the plain questions and comments of running sessions, of all groups in one transaction, and leaves every other event to
/// <see cref="EventRouter"/>. What the messages have in common is read once for all of them.
/// </summary>
internal sealed class LiveMessages(
    IDatabase database, VisibleQuestions visible, DirectSends sends, IChangeFeed feed, IOptions<WorkOptions> options, TimeProvider clock) : IQuickHandler
{
    public async Task<QuickTurn> TakeAsync(int most, CancellationToken ct)
    {
        await using var transaction = await database.BeginPreparedAsync(ct);
        var now = clock.GetUtcNow();
        var heads = await transaction.HeadsAsync(WorkItem.WebhookLane, most, now, ct);
        if (heads.Count == 0)
        {
            return new(0, []);
        }

        using var handling = Telemetry.Handle(WorkItem.WebhookLane);
        var rows = new MessageRows(transaction);
        var until = now + options.Value.Lease;
        var receipts = await KeepAsync(rows, heads, now, ct);
        var kept = receipts.Select(receipt => receipt.Cause.Item.Seq).ToHashSet();
        var left = heads.Where(item => !kept.Contains(item.Seq)).Select(item => rows.Lease(item, now, until)).ToList();
        await CommitAsync(rows, receipts, until, ct);
        return new(receipts.Count, left);
    }

    private async Task<List<KeptMessage>> KeepAsync(MessageRows rows, IReadOnlyList<WorkItem> heads, DateTimeOffset now, CancellationToken ct)
    {
        var messages = heads.Select(PlainMessage.Read).OfType<PlainMessage>().ToList();
        var running = messages.Count == 0 ? [] : await RunningAsync(rows, [.. messages.Select(message => message.Item.Group).Distinct()], ct);
        messages.RemoveAll(message => !running.ContainsKey(message.Item.Group));
        if (messages.Count == 0)
        {
            return [];
        }

        var unsent = await rows.UnsentAsync(ct);
        var accompanied = unsent.Where(one => one.RidesAlong).Select(one => (one.Group, one.Recipient)).ToHashSet();
        var busy = unsent.Select(one => one.Stream).ToHashSet();
        var senders = await rows.SendersAsync([.. messages.Select(message => running[message.Item.Group].Query(message))], ct);
        var kept = new List<KeptMessage>(messages.Count);
        foreach (var (message, sender) in messages.Zip(senders))
        {
            if (sender is not null && !accompanied.Contains((message.Item.Group, message.UserId))
                && running[message.Item.Group].TryKeep(rows, message, sender, now) is { } one)
            {
                kept.Add(one with { IsFirst = !busy.Contains(one.Reply.StreamKey) });
            }
        }

        foreach (var session in running.Values)
        {
            session.Raise(rows);
        }

        return kept;
    }

    /// <summary>By the group's key: where a session runs of which it is known what members see.</summary>
    private async Task<Dictionary<string, RunningSession>> RunningAsync(MessageRows rows, IReadOnlyList<string> keys, CancellationToken ct)
    {
        var groups = await rows.GroupsAsync(keys, ct);
        var running = new List<RunningSession>(keys.Count);
        foreach (var (key, unpublished) in keys.Zip(await rows.SessionsAsync(keys, ct)))
        {
            // The order is that of SessionQueries.ForQuestionsAsync: one that runs goes before all others.
            if (groups.TryGetValue(key, out var group) && unpublished.FirstOrDefault(session => session.Phase.IsInSession()) is { } session
                && visible.SeenTo(session.Id) is { } seen && visible.Known(session.Id) is { } index)
            {
                running.Add(new(group, session, unpublished.Count > 1, index, seen));
            }
        }

        var moved = await rows.HaveMovedAsync([.. running.Select(one => (one.Id, one.SeenTo))], ReviewKind.SetByAsker, ct);
        return running.Zip(moved).Where(one => !one.Second).ToDictionary(one => one.First.Group, one => one.First);
    }

    /// <summary>Replies that nothing waits before are stored as claimed, and sent as soon as they are durable.</summary>
    private async Task CommitAsync(MessageRows rows, List<KeptMessage> kept, DateTimeOffset until, CancellationToken ct)
    {
        var hands = sends.Take(kept.Count(one => one.IsFirst));
        try
        {
            var (now, direct) = (clock.GetUtcNow(), new List<int>(hands));
            foreach (var (at, one) in kept.Index())
            {
                if (one.IsFirst && direct.Count < hands)
                {
                    one.Reply.Claim(now, until);
                    direct.Add(at);
                }

                rows.Add(one.Reply);
            }

            var seqs = await rows.CommitAsync(ct);
            foreach (var at in direct)
            {
                hands--;
                var reply = kept[at].Reply;
                sends.Start(new(new(seqs[at], reply.Group, reply.Fence, reply.Attempts, until), reply));
            }
        }
        finally
        {
            sends.GiveBack(hands);
        }

        Tell(kept);
    }

    private void Tell(List<KeptMessage> kept)
    {
        foreach (var session in kept.Select(one => one.Session).Distinct())
        {
            visible.See(session.Id, session.SeenTo, session.Version);
            feed.Publish(SessionChanges.Of(session.Id));
        }

        foreach (var one in kept.Where(one => one.Reply.LeaseUntil is null))
        {
            sends.Follows(one.Reply.StreamKey);
        }
    }
}
