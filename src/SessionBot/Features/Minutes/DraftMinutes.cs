using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Minutes;

/// <summary>Drafts the minutes of a session from what people sent, and tells the organizer who asked.</summary>
internal sealed class DraftMinutes(
    SessionBotDb db, MinutesSources sources, GroupLayouts layouts, IMinutesDrafter drafter, SessionLog log, MovePhase move,
    Outbox outbox, MinutesLinks links, TimeProvider clock) : ILaneHandler
{
    public static string Lane => WorkItem.JobLane;

    /// <summary>With a model it takes minutes.</summary>
    public static bool TakesLong => true;

    public static WorkSignal Signal(WorkSignals signals) => signals.Jobs;

    public async Task<Func<CancellationToken, Task<string>>> PrepareAsync(WorkItem item, CancellationToken ct)
    {
        var (sessionId, requestedBy) = DraftQueue.Read(item);
        var session = await db.Sessions.SingleAsync(session => session.Id == sessionId, ct);
        var record = await sources.ReadAsync(session, ct);
        MinutesDraft draft;
        using (Telemetry.Draft())
        {
            draft = await drafter.DraftAsync(record, layouts.For(item.Group), ct);
        }

        // The session row is tracked with the version that was read: if anything was sent, unsent or moderated since, the
        // commit fails on it and the draft is made again from what stands then.
        return token => StoreAsync(item.Group, session, draft, record, requestedBy, token);
    }

    /// <summary>Nobody loses anything by it: who asked for the draft sees that none came, and asks again.</summary>
    public Task GiveUpAsync(WorkItem item, CancellationToken ct) => Task.CompletedTask;

    private async Task<string> StoreAsync(
        string group, Session session, MinutesDraft draft, SessionRecord record, MemberId? requestedBy, CancellationToken ct)
    {
        var last = await db.Minutes.Where(minutes => minutes.SessionId == session.Id).MaxAsync(minutes => (int?)minutes.Revision, ct) ?? 0;
        var document = StoredMinutes.Write(draft, record);
        var minutes = new MinutesRevision
        {
            SessionId = session.Id,
            Revision = last + 1,
            Document = document,
            Hash = StoredMinutes.Hash(document),
            SourceHash = StoredMinutes.SourceHash(record),
            RequestedBy = requestedBy,
            Drafter = draft.Drafter,
            DraftedAt = clock.GetUtcNow(),
        };
        db.Minutes.Add(minutes);
        log.Happened(session, SessionEventKind.MinutesDrafted, requestedBy, null, $"{minutes.Revision} {minutes.Hash}");
        if (session.Phase == SessionPhase.Closed)
        {
            move.ForMinutes(session, requestedBy, SessionPhase.MinutesReview);
        }

        if (requestedBy is { } organizer && await db.Members.FindAsync([organizer], ct) is { } member)
        {
            outbox.Push(group, member, MinutesReplies.Drafted(session, minutes.Revision, draft, links.To(session, minutes)));
        }

        return $"minutes:drafted:{minutes.Revision}";
    }
}
