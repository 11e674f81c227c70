using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.MinutesReview;
using SessionBot.Features.Passages;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Minutes;

/// <summary>An organizer approves one revision: it is frozen and published, and nothing else ever is.</summary>
internal sealed class ApproveMinutes(SessionBotDb db, OpenMinutes open, ReadPassages passages, SessionLog log, MovePhase move, MinutesLinks links, TimeProvider clock)
{
    public async Task<Outcome> HandleAsync(Session session, Said said, int revision, CancellationToken ct) =>
        await TryAsync(session, said.By.Id, revision, null, null, ct) switch
        {
            ApprovalAnswer.Given given => new($"minutes:approved:{revision}", MinutesReplies.Approved(session, given.Minutes, links.To(session, given.Minutes))),
            ApprovalAnswer.NothingToApprove => new("minutes:nothing-to-approve", MinutesReplies.NothingToApprove(session)),
            ApprovalAnswer.Stale stale => new("minutes:stale-revision", MinutesReplies.StaleRevision(session, revision, stale.Newest)),
            ApprovalAnswer.OutOfDate old => new("minutes:out-of-date", MinutesReplies.OutOfDate(session, old.Changed)),
            ApprovalAnswer.Unfounded unfounded => new("minutes:unfounded", MinutesReplies.Unfounded(unfounded.Sentences)),
            ApprovalAnswer.ObjectedTo objected => new("minutes:objected-to", MinutesReplies.ObjectedTo(objected.Passages)),
            ApprovalAnswer.Unsound unsound => new("minutes:unsound", MinutesReplies.Unsound(unsound.Faults)),
            ApprovalAnswer.NeedsCorrection => new("minutes:needs-correction", MinutesReplies.NeedsCorrection()),
            var other => throw new InvalidOperationException($"No reply for {other.GetType().Name}."),
        };

    /// <param name="hash">Of what the organizer read; null where only the number was said.</param>
    /// <param name="correction">What is different from the minutes that were published before.</param>
    public async Task<ApprovalAnswer> TryAsync(Session session, MemberId organizer, int revision, string? hash, string? correction, CancellationToken ct)
    {
        var group = await db.StudyGroups.Where(group => group.Id == session.StudyGroupId).Select(group => group.Key).SingleAsync(ct);
        if (session.Phase is not (SessionPhase.MinutesReview or SessionPhase.Published)
            || await open.ReadAsync(session, group, ct) is not { Newest: { State: MinutesState.Draft } newest } minutes)
        {
            return new ApprovalAnswer.NothingToApprove();
        }

        if (newest.Revision != revision || (hash is not null && hash != newest.Hash))
        {
            return new ApprovalAnswer.Stale(newest.Revision);
        }

        // What the organizer read must still be all that people sent: a question may have come in since, or gone.
        var stored = StoredMinutes.Read(newest.Document);
        if (!minutes.IsUpToDate || stored.Coverage.Missing.Any())
        {
            return new ApprovalAnswer.OutOfDate(StoredMinutes.ChangedSince(stored, minutes.Record));
        }

        if (minutes.Faults is { Count: > 0 } faults)
        {
            return new ApprovalAnswer.Unsound([.. faults.Select(fault => fault.Words).Distinct()]);
        }

        if (minutes.Unfounded.Count() is var unfounded and > 0)
        {
            return new ApprovalAnswer.Unfounded(unfounded);
        }

        if ((await passages.FollowAsync(session, minutes, ct)).Where(passage => passage.IsObjectedTo).Select(passage => passage.Passage.Name).ToList() is { Count: > 0 } objected)
        {
            return new ApprovalAnswer.ObjectedTo(objected);
        }

        var isCorrection = session.Phase == SessionPhase.Published;
        if (isCorrection && string.IsNullOrEmpty(correction))
        {
            return new ApprovalAnswer.NeedsCorrection();
        }

        (newest.State, newest.ApprovedBy, newest.ApprovedAt, newest.Correction) = (MinutesState.Approved, organizer, clock.GetUtcNow(), isCorrection ? correction : null);
        log.Happened(session, SessionEventKind.MinutesApproved, organizer, null, $"{newest.Revision} {newest.Hash}");
        if (!isCorrection)
        {
            move.ForMinutes(session, organizer, SessionPhase.Published);
        }

        return new ApprovalAnswer.Given(newest);
    }
}
