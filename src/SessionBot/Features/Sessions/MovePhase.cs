using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;
using SessionBot.Storage;

namespace SessionBot.Features.Sessions;

/// <summary>Moves a session to another phase: by an organizer's hand, by its schedule, or through its minutes.</summary>
internal sealed class MovePhase(SessionBotDb db, ClearScreen screen, SessionLog log, TimeProvider clock)
{
    /// <returns>Null when the phase cannot be reached from where the session stands.</returns>
    public async Task<PhaseMove?> ByHandAsync(Session session, MemberId organizer, SessionPhase to, CancellationToken ct)
    {
        if (!session.Phase.CanMoveTo(to))
        {
            return null;
        }

        session.MovedByHandAt = clock.GetUtcNow();
        return await MoveAsync(session, organizer, to, ct);
    }

    /// <summary>Moves it if a planned time is due. One that begins ends the one that still runs: what members send goes to one alone.</summary>
    public async Task ByScheduleAsync(Session session, CancellationToken ct)
    {
        if (SessionSchedule.Due(session, clock.GetUtcNow()) is not { } due)
        {
            return;
        }

        if (due == SessionPhase.Live)
        {
            // Read whole: one that has begun in this very transaction runs too.
            var others = await db.Sessions.Where(other => other.StudyGroupId == session.StudyGroupId && other.Phase != SessionPhase.Published).ToListAsync(ct);
            foreach (var running in others.Where(other => other.Id != session.Id && other.Phase.IsInSession()))
            {
                await MoveAsync(running, actor: null, SessionPhase.Closed, ct);
            }
        }

        await MoveAsync(session, actor: null, due, ct);
    }

    /// <summary>A draft opens the review, an approval ends it; the caller has checked that it may.</summary>
    public void ForMinutes(Session session, MemberId? actor, SessionPhase to) => Move(session, actor, to);

    /// <summary>Calls it off or plans it again; the caller has checked that it may. That is no hand which wins over the planned times.</summary>
    public void ForPlan(Session session, MemberId organizer, SessionPhase to) => Move(session, organizer, to);

    private async Task<PhaseMove> MoveAsync(Session session, MemberId? actor, SessionPhase to, CancellationToken ct)
    {
        var from = session.Phase;
        Move(session, actor, to);
        return new(from, from.IsInSession() && to.IsOver() ? await screen.HandleAsync(session, actor, ct) : null);
    }

    private void Move(Session session, MemberId? actor, SessionPhase to)
    {
        var before = session.Phase;
        session.Phase = to;
        session.PhaseChangedAt = clock.GetUtcNow();
        log.PhaseMoved(session, actor, before);
    }
}

/// <param name="TakenUp">The question that was on screen when the hour ended, and counts as answered; null when nothing was.</param>
internal sealed record PhaseMove(SessionPhase From, Question? TakenUp);
