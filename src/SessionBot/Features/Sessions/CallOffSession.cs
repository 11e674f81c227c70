using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;
using SessionBot.Storage;

namespace SessionBot.Features.Sessions;

/// <summary>
/// Calls a session off: nothing more is to come of it by itself, and what members send is for another one. What they have sent stays, and until its
/// planned start that can be taken back.
/// </summary>
internal sealed class CallOffSession(SessionBotDb db, MovePhase move, RecallReminders recall, PassedReminders passed, CourseNotices notices, TimeProvider clock)
{
    /// <returns>How many are told; null when it has begun, or is called off already.</returns>
    public async Task<int?> HandleAsync(Session session, string group, MemberId by, CancellationToken ct)
    {
        if (!session.Phase.IsBeforeSession())
        {
            return null;
        }

        var words = CourseReplies.CalledOff(session, await db.NextAsync(session.StudyGroupId, session.Id, ct));
        move.ForPlan(session, by, SessionPhase.CalledOff);
        await recall.OfSessionAsync(session.Id, ct);
        return await notices.CalledOffAsync(session, group, by, words, ct);
    }

    public bool MayTakeBack(Session session) => session.Phase == SessionPhase.CalledOff && clock.GetUtcNow() < session.StartsAt;

    /// <returns>How many are told; null when it is not called off, or its planned start has gone by.</returns>
    public async Task<int?> TakeBackAsync(Session session, string group, MemberId by, CancellationToken ct)
    {
        if (!MayTakeBack(session))
        {
            return null;
        }

        await PlanAgainAsync(session, by, ct);
        await passed.SettleAsync(session, ct);
        return await notices.TakesPlaceAsync(session, group, by, CourseReplies.TakesPlace(session), ct);
    }

    /// <summary>It stands where it stood: what was open for reports is open again.</summary>
    public async Task PlanAgainAsync(Session session, MemberId by, CancellationToken ct)
    {
        var stood = await db.SessionEvents.Where(entry => entry.SessionId == session.Id && entry.Kind == SessionEventKind.PhaseMoved)
            .OrderByDescending(entry => entry.Version).Select(entry => entry.Before).FirstAsync(ct);
        move.ForPlan(session, by, Enum.Parse<SessionPhase>(stood!));
    }
}
