using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;

namespace SessionBot.Features.Sessions;

/// <summary>
/// Moves a session to another time, also one that was called off: the opening and the deadline of its reports move along, reminders are planned
/// anew, and what members have sent stays.
/// </summary>
internal sealed class PostponeSession(CallOffSession callOff, PassedReminders passed, SessionLog log, CourseNotices notices, TimeProvider clock)
{
    public PostponeRefusal? Refuse(Session session, DateTimeOffset start, DateTimeOffset end) => session switch
    {
        _ when !session.Phase.IsBeforeSession() && session.Phase != SessionPhase.CalledOff => PostponeRefusal.Begun,
        _ when start <= clock.GetUtcNow() => PostponeRefusal.InThePast,
        { Phase: not SessionPhase.CalledOff } when (start, end) == (session.StartsAt, session.EndsAt) => PostponeRefusal.Unchanged,
        _ => null,
    };

    /// <summary>Only what is not <see cref="Refuse">refused</see>.</summary>
    /// <returns>How many are told.</returns>
    public async Task<int> HandleAsync(Session session, DateTimeOffset start, DateTimeOffset end, string group, MemberId by, CancellationToken ct)
    {
        var (wasToStart, was, window) = (session.StartsAt, SessionReplies.Period(session), ReportWindow.Of(session));
        if (session.Phase == SessionPhase.CalledOff)
        {
            await callOff.PlanAgainAsync(session, by, ct);
        }

        (session.StartsAt, session.EndsAt) = (start, end);
        (session.ReportsOpenAt, session.ReportsDueAt) = (start - window.OpensBefore, start - window.DueBefore);
        await passed.SettleAsync(session, ct);
        log.Happened(session, SessionEventKind.SessionPlanned, by, null, Wording.Of(CourseTexts.PostponedTo, ("start", SessionReplies.Moment(start))));
        return await notices.PostponedAsync(session, wasToStart, group, by, CourseReplies.Postponed(session, was), ct);
    }
}

internal enum PostponeRefusal
{
    /// <summary>It runs or is over.</summary>
    Begun,
    InThePast,

    /// <summary>That is when it is.</summary>
    Unchanged,
}
