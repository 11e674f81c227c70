using SessionBot.Domain;
using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Sessions;

/// <summary>Puts the planned end of a running session off, so that it does not close itself in the middle of an answer.</summary>
internal sealed class ExtendSession(SessionLog log, TimeProvider clock)
{
    /// <summary>In minutes, at once.</summary>
    public const int Most = 180;

    /// <returns>False when the session does not run.</returns>
    public bool Handle(Session session, MemberId organizer, int minutes)
    {
        if (!session.Phase.IsInSession())
        {
            return false;
        }

        // One that runs beyond its end, because a hand has opened it again, goes on from now.
        var now = clock.GetUtcNow();
        session.EndsAt = (session.EndsAt > now ? session.EndsAt : now).AddMinutes(minutes);
        log.Happened(session, SessionEventKind.SessionPlanned, organizer, null, Wording.Of(SessionTexts.ExtendedBy, ("minutes", minutes)));
        return true;
    }
}
