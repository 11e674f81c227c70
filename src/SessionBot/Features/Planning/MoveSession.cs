using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Planning;

/// <summary>An organizer opens, pauses, resumes or closes a session by a button.</summary>
internal sealed class MoveSession(SessionBotDb db, Transactions transactions, MovePhase move, WorkSignals signals)
{
    /// <summary>What the hand may do from here, the likeliest first. Minutes review and publication are reached through the minutes alone.</summary>
    public static IReadOnlyList<SessionPhase> From(SessionPhase phase) => phase switch
    {
        SessionPhase.Planned => [SessionPhase.CollectingReports, SessionPhase.Live],
        SessionPhase.CollectingReports => [SessionPhase.Live],
        SessionPhase.Live => [SessionPhase.Paused, SessionPhase.Closed],
        SessionPhase.Paused => [SessionPhase.Live, SessionPhase.Closed],
        SessionPhase.Closed or SessionPhase.MinutesReview => [SessionPhase.Live],
        SessionPhase.Published => [],
    };

    /// <param name="from">Where it stood on the page with the button: a second press, or a colleague's, is told and does nothing.</param>
    /// <returns>What came of it, in words for the organizer.</returns>
    public async Task<string> HandleAsync(SessionId id, SessionPhase from, SessionPhase to, MemberId organizer, string group, CancellationToken ct)
    {
        var told = "";
        // The page has read the session before it was this one's turn.
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token =>
        {
            var session = await db.Sessions.SingleAsync(session => session.Id == id, token);
            if (session.Phase != from || !From(from).Contains(to))
            {
                told = Wording.Of(PlanTexts.NotMoved, ("phase", SessionReplies.Name(session.Phase)));
            }
            else if (to == SessionPhase.Live && await db.OtherRunningAsync(session, token) is { } other)
            {
                told = Wording.Of(SessionTexts.OtherRuns, ("number", other));
            }
            else
            {
                await move.ByHandAsync(session, organizer, to, token);
                told = Wording.Of(SessionTexts.Moved, ("number", session.Number), ("phase", SessionReplies.Name(to)));
            }
        }, ct);
        signals.Outgoing.Announce();
        return told;
    }
}
