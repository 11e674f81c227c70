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
    /// <summary>What came in up to here may have ended a process, which tells of no attempt here: it is handled where each is counted before it begins.</summary>
    private long? _before;

    public async Task<QuickTurn> TakeAsync(int most, bool claimsRest, CancellationToken ct)
    {
        var (turn, kept, direct) = await StoreAsync(most, claimsRest, ct);

        // Others may write again: what is said to LINE takes longer than what was stored.
        direct.ForEach(sends.Start);
        Tell(kept);
        return turn;
    }

    private async Task<(QuickTurn Turn, List<KeptMessage> Kept, List<Sending> Direct)> StoreAsync(int most, bool claimsRest, CancellationToken ct)
    {
        await using var transaction = await database.BeginPreparedAsync(ct);
        var (now, rows) = (clock.GetUtcNow(), new MessageRows(transaction));
        var before = _before ??= await rows.LastItemAsync(ct);
        var heads = await transaction.HeadsAsync(WorkItem.WebhookLane, most, now, ct);
        if (heads.Count == 0)
        {
            return (new(0, 0, []), [], []);
        }

        var messages = heads.Where(item => item.Seq > before).Select(PlainMessage.Read).OfType<PlainMessage>().ToList();
        using var handling = messages.Count > 0 ? Telemetry.Handle(WorkItem.WebhookLane) : null;
        var until = now + options.Value.Lease;
        var kept = await KeepAsync(rows, messages, now, ct);
        if (kept.Count == 0)
        {
            // A claim alone need not be flushed to disk.
            return (new(0, heads.Count, null), [], []);
        }

        var done = kept.Select(one => one.Cause.Item.Seq).ToHashSet();

        // As in every claim, no more than one that was begun before (QueueClaim.RetriesApart).
        var rest = heads.Where(item => !done.Contains(item.Seq)).DistinctBy(item => item.Attempts > 0 ? 0 : item.Seq);
        var claimed = claimsRest ? rest.Select(item => rows.Lease(item, now, until)).ToList() : null;
        return (new(kept.Count, heads.Count - kept.Count, claimed), kept, await CommitAsync(rows, kept, until));
    }

    private async Task<List<KeptMessage>> KeepAsync(MessageRows rows, List<PlainMessage> messages, DateTimeOffset now, CancellationToken ct)
    {
        var running = messages.Count == 0 ? [] : await RunningAsync(rows, [.. messages.Select(message => message.Item.Group).Distinct()], ct);
        messages.RemoveAll(message => !running.ContainsKey(message.Item.Group));
        if (messages.Count == 0)
        {
            return [];
        }

        var senders = await rows.SendersAsync([.. messages.Select(message => running[message.Item.Group].Query(message))], ct);
        var kept = new List<KeptMessage>(messages.Count);
        foreach (var (message, sender) in messages.Zip(senders))
        {
            if (sender is not null && running[message.Item.Group].TryKeep(rows, message, sender, now) is { } one)
            {
                kept.Add(one);
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
    /// <returns>Those; a hand is kept free for each.</returns>
    private async Task<List<Sending>> CommitAsync(MessageRows rows, List<KeptMessage> kept, DateTimeOffset until)
    {
        var hands = sends.Take(kept.Count(one => one.IsFirst));
        try
        {
            var (now, direct) = (clock.GetUtcNow(), kept.Index().Where(one => one.Item.IsFirst).Take(hands).ToList());
            direct.ForEach(one => one.Item.Reply.Claim(now, until));
            kept.ForEach(one => rows.Add(one.Reply));

            // A stop must not leave unknown what is stored: nobody would send its receipts before their leases run out.
            var seqs = await rows.CommitAsync(CancellationToken.None);
            return direct.ConvertAll(one => new Sending(new(seqs[one.Index], one.Item.Reply.Group, one.Item.Reply.Fence, one.Item.Reply.Attempts, until), one.Item.Reply));
        }
        catch
        {
            sends.GiveBack(hands);
            throw;
        }
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
