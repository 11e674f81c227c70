using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Minutes;

/// <summary>An organizer approves one revision by its number: it is frozen and published, and nothing else ever is.</summary>
internal sealed class ApproveMinutes(SessionBotDb db, MinutesSources sources, SessionLog log, MovePhase move, MinutesLinks links, TimeProvider clock)
{
    public async Task<Outcome> HandleAsync(Session session, Said said, int revision, CancellationToken ct)
    {
        var newest = await db.Minutes.Where(minutes => minutes.SessionId == session.Id)
            .OrderByDescending(minutes => minutes.Revision).FirstOrDefaultAsync(ct);
        if (newest is null or { State: not MinutesState.Draft } || session.Phase != SessionPhase.MinutesReview)
        {
            return new("minutes:nothing-to-approve", MinutesReplies.NothingToApprove(session));
        }

        if (newest.Revision != revision)
        {
            return new("minutes:stale-revision", MinutesReplies.StaleRevision(session, revision, newest.Revision));
        }

        // What the organizer read must still be all that people sent: a question may have come in since, or gone.
        var record = await sources.ReadAsync(session, ct);
        var draft = StoredMinutes.Read(newest.Document);
        if (StoredMinutes.SourceHash(record) != newest.SourceHash || draft.Coverage.Missing.Any())
        {
            return new("minutes:out-of-date", MinutesReplies.OutOfDate(session, StoredMinutes.ChangedSince(draft, record)));
        }

        (newest.State, newest.ApprovedBy, newest.ApprovedAt) = (MinutesState.Approved, said.By.Id, clock.GetUtcNow());
        log.Happened(session, SessionEventKind.MinutesApproved, said.By.Id, null, $"{newest.Revision} {newest.Hash}");
        move.ForMinutes(session, said.By.Id, SessionPhase.Published);
        return new($"minutes:approved:{revision}", MinutesReplies.Approved(session, newest, links.To(session, newest)));
    }
}
