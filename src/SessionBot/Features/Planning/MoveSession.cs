using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Planning;

/// <summary>An organizer opens, pauses, resumes, closes or prolongs a session by a button.</summary>
internal sealed class MoveSession(SessionBotDb db, Transactions transactions, MovePhase move, ExtendSession extend, WorkSignals signals)
{
    /// <summary>Minutes of one press.</summary>
    public const int Longer = 10;

    /// <summary>What the hand may do from here, the likeliest first. Minutes review and publication are reached through the minutes alone.</summary>
    public static IReadOnlyList<SessionPhase> From(SessionPhase phase) => phase switch
    {
        SessionPhase.Planned => [SessionPhase.CollectingReports, SessionPhase.Live],
        SessionPhase.CollectingReports => [SessionPhase.Live],
        SessionPhase.Live => [SessionPhase.Paused, SessionPhase.Closed],
        SessionPhase.Paused => [SessionPhase.Live, SessionPhase.Closed],
        SessionPhase.Closed or SessionPhase.MinutesReview => [SessionPhase.Live],
        SessionPhase.Published or SessionPhase.CalledOff => [],
    };

    /// <param name="seen">The session's version on the page with the button: a press after another one, a colleague's or one's own, is told and does nothing.</param>
    public async Task<Moderated> HandleAsync(SessionId id, int seen, SessionPhase to, MemberId organizer, string group, CancellationToken ct)
    {
        var come = Moderated.Nothing;
        // The page has read the session before it was this one's turn.
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token =>
        {
            var session = await db.Sessions.SingleAsync(session => session.Id == id, token);
            if (await ConflictAsync(session, seen, organizer, token) is { } conflict)
            {
                come = new(conflict, IsDone: false, IsConflict: true);
            }
            else if (!From(session.Phase).Contains(to))
            {
                come = new(NotMoved(session), IsDone: false);
            }
            else if (to == SessionPhase.Live && await db.OtherRunningAsync(session, token) is { } other)
            {
                come = new(Wording.Of(SessionTexts.OtherRuns, ("number", other)), IsDone: false);
            }
            else
            {
                var moved = await move.ByHandAsync(session, organizer, to, token);
                come = new(
                    Wording.Of(SessionTexts.Moved, ("number", session.Number), ("phase", SessionReplies.Name(to)))
                        + (moved?.TakenUp is { } question ? SessionReplies.TakenUp(question, BoardPageTexts.Undo) : ""),
                    IsDone: true);
            }
        }, ct);
        signals.Outgoing.Announce();
        return come;
    }

    /// <param name="seen">The session's version on the page with the button: two who press at once mean the same ten minutes.</param>
    public async Task<Moderated> ExtendAsync(SessionId id, int seen, MemberId organizer, string group, CancellationToken ct)
    {
        var come = Moderated.Nothing;
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group, async token =>
        {
            var session = await db.Sessions.SingleAsync(session => session.Id == id, token);
            var isPlanned = await db.SessionEvents.AnyAsync(entry => entry.SessionId == id && entry.Version > seen && entry.Kind == SessionEventKind.SessionPlanned, token);
            come = isPlanned ? new(Wording.Of(PlanTexts.ExtendedBefore, ("end", SessionReplies.Time(session.EndsAt))), IsDone: false, IsConflict: true)
                : extend.Handle(session, organizer, Longer) ? new(SessionReplies.Extended(session), IsDone: true)
                : new(NotMoved(session), IsDone: false);
        }, ct);
        return come;
    }

    /// <returns>Who has moved the session since, or null.</returns>
    private async Task<string?> ConflictAsync(Session session, int seen, MemberId organizer, CancellationToken ct)
    {
        var moved = await db.SessionEvents.AsNoTracking()
            .Where(entry => entry.SessionId == session.Id && entry.Version > seen && entry.Kind == SessionEventKind.PhaseMoved)
            .OrderByDescending(entry => entry.Version).FirstOrDefaultAsync(ct);
        if (moved is null)
        {
            return null;
        }

        // The schedule has no name, and who has pressed twice needs none.
        return moved.ActorId is { } actor && actor != organizer
            ? Wording.Of(
                PlanTexts.MovedBefore, ("at", SessionReplies.Time(moved.At)), ("phase", SessionReplies.Name(session.Phase)),
                ("who", await db.Members.Where(member => member.Id == actor).Select(member => member.DisplayName).SingleOrDefaultAsync(ct) ?? PlanTexts.Somebody))
            : NotMoved(session);
    }

    private static string NotMoved(Session session) => Wording.Of(PlanTexts.NotMoved, ("phase", SessionReplies.Name(session.Phase)));
}
