using SessionBot.Domain;
using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Sessions;

/// <summary>Moves a session to another phase: by an organizer's hand, by its schedule, or through its minutes.</summary>
internal sealed class MovePhase(SessionLog log, TimeProvider clock)
{
    /// <returns>False when the phase cannot be reached from where the session stands.</returns>
    public bool ByHand(Session session, MemberId organizer, SessionPhase to)
    {
        if (!session.Phase.CanMoveTo(to))
        {
            return false;
        }

        session.MovedByHandAt = clock.GetUtcNow();
        Move(session, organizer, to);
        return true;
    }

    /// <returns>True when a planned time was due.</returns>
    public bool BySchedule(Session session)
    {
        if (SessionSchedule.Due(session, clock.GetUtcNow()) is not { } due)
        {
            return false;
        }

        Move(session, actor: null, due);
        return true;
    }

    /// <summary>A draft opens the review, an approval ends it; the caller has checked that it may.</summary>
    public void ForMinutes(Session session, MemberId? actor, SessionPhase to) => Move(session, actor, to);

    private void Move(Session session, MemberId? actor, SessionPhase to)
    {
        var before = session.Phase;
        session.Phase = to;
        session.PhaseChangedAt = clock.GetUtcNow();
        log.PhaseMoved(session, actor, before);
    }
}
