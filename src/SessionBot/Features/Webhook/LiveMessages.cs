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
        var (turn, kept) = await StoreAsync(most, claimsRest, ct);

        // Others may write again: what is said to LINE takes longer than what was stored.
        kept?.Committed();
        return turn;
    }

    public async Task<IQuickEffects> HandleAsync(IPreparedTransaction transaction, IReadOnlyList<WorkItem> heads, CancellationToken ct)
    {
        var (now, rows) = (clock.GetUtcNow(), new MessageRows(transaction));
        var kept = await KeepAsync(rows, heads, now, ct);
        var effects = new KeptMessages(kept, sends, visible, feed);
        if (kept.Count > 0)
        {
            await effects.WriteAsync(rows, now, now + options.Value.Lease);
        }

        return effects;
    }

    private async Task<(QuickTurn Turn, KeptMessages? Kept)> StoreAsync(int most, bool claimsRest, CancellationToken ct)
    {
        await using var transaction = await database.BeginPreparedAsync(ct);
        var (now, rows) = (clock.GetUtcNow(), new MessageRows(transaction));
        var before = _before ??= await rows.LastItemAsync(ct);
        var heads = await transaction.HeadsAsync(WorkItem.WebhookLane, most, now, ct);
        if (heads.Count == 0)
        {
            return (new(0, 0, []), null);
        }

        var until = now + options.Value.Lease;
        var kept = await KeepAsync(rows, [.. heads.Where(item => item.Seq > before)], now, ct);
        if (kept.Count == 0)
        {
            // A claim alone need not be flushed to disk.
            return (new(0, heads.Count, null), null);
        }

        var done = kept.Select(one => one.Cause.Item.Seq).ToHashSet();

        // As in every claim, no more than one that was begun before (QueueClaim.RetriesApart).
        var rest = heads.Where(item => !done.Contains(item.Seq)).DistinctBy(item => item.Attempts > 0 ? 0 : item.Seq);
        var claimed = claimsRest ? rest.Select(item => rows.Lease(item, now, until)).ToList() : null;
        return (new(kept.Count, heads.Count - kept.Count, claimed), await CommitAsync(transaction, rows, new(kept, sends, visible, feed), until));
    }

    private async Task<KeptMessages> CommitAsync(IPreparedTransaction transaction, MessageRows rows, KeptMessages kept, DateTimeOffset until)
    {
        await kept.WriteAsync(rows, clock.GetUtcNow(), until);
        try
        {
            // A stop must not leave unknown what is stored: nobody would send its receipts before their leases run out.
            await transaction.CommitAsync(CancellationToken.None);
            return kept;
        }
        catch
        {
            kept.Dispose();
            throw;
        }
    }

    /// <summary>What is kept of them is added to the rows.</summary>
    private async Task<List<KeptMessage>> KeepAsync(MessageRows rows, IReadOnlyList<WorkItem> heads, DateTimeOffset now, CancellationToken ct)
    {
        // Reading an event costs more than asking for its group, and where no session runs it is not needed.
        var running = visible.IsEmpty ? [] : await RunningAsync(rows, [.. heads.Where(item => item.MessageId is not null).Select(item => item.Group).Distinct()], ct);
        var messages = heads.Where(item => running.ContainsKey(item.Group)).Select(PlainMessage.Read).OfType<PlainMessage>().ToList();
        if (messages.Count == 0)
        {
            return [];
        }

        using var handling = Telemetry.Handle(WorkItem.WebhookLane);
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
}
