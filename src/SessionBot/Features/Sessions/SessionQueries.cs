using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage;

namespace SessionBot.Features.Sessions;

/// <summary>Which session a message is for.</summary>
internal static class SessionQueries
{
    /// <summary>For how long after its end a session still takes the questions that come to mind late.</summary>
    private static readonly TimeSpan Afterglow = TimeSpan.FromDays(3);

    /// <summary>The session with this id, if it is one of the group's.</summary>
    public static Task<Session?> FindSessionAsync(this SessionBotDb db, StudyGroupId group, SessionId id, CancellationToken ct) =>
        db.Sessions.SingleOrDefaultAsync(session => session.Id == id && session.StudyGroupId == group, ct);

    /// <summary>The one that runs now, else the one that takes reports, else the one that has just ended, else the next one, else the last one.</summary>
    public static async Task<Session?> ForQuestionsAsync(this SessionBotDb db, StudyGroupId group, DateTimeOffset now, CancellationToken ct)
    {
        var open = await db.OpenSessionsAsync(group, ct, overSince: now - Afterglow);
        return open.Find(session => session.Phase.IsInSession())
            ?? open.Find(session => session.Phase == SessionPhase.CollectingReports)
            ?? open.FindLast(session => session.Phase.IsOver() && session.PhaseChangedAt >= now - Afterglow)
            ?? open.Find(session => session.Phase.IsBeforeSession())
            ?? open.FindLast(session => session.Phase.IsOver())
            ?? await db.LastPublishedAsync(group, ct);
    }

    /// <summary>True if what is said could be meant for another session too.</summary>
    public static Task<bool> IsOneOfSeveralAsync(this SessionBotDb db, Session session, CancellationToken ct) => db.Sessions.AnyAsync(
        other => other.StudyGroupId == session.StudyGroupId && other.Id != session.Id && other.Phase != SessionPhase.Published && other.Phase != SessionPhase.CalledOff, ct);

    /// <summary>The session with this number, if the group has one.</summary>
    public static Task<Session?> FindNumberAsync(this SessionBotDb db, StudyGroupId group, int number, CancellationToken ct) =>
        db.Sessions.SingleOrDefaultAsync(session => session.StudyGroupId == group && session.Number == number, ct);

    /// <summary>The one that runs now, else the next one, else the last one whose minutes are not published yet.</summary>
    public static async Task<Session?> ForReportsAsync(this SessionBotDb db, StudyGroupId group, CancellationToken ct)
    {
        var open = await db.OpenSessionsAsync(group, ct);
        return open.Find(session => session.Phase.IsInSession())
            ?? open.Find(session => session.Phase.IsBeforeSession())
            ?? open.FindLast(session => session.Phase.IsOver());
    }

    /// <summary>Whose questions and minutes an organizer means: the running one's, else those of the last that is over, published ones at the end.</summary>
    public static async Task<Session?> ForModerationAsync(this SessionBotDb db, StudyGroupId group, CancellationToken ct)
    {
        var open = await db.OpenSessionsAsync(group, ct);
        return open.Find(session => session.Phase.IsInSession())
            ?? open.FindLast(session => session.Phase.IsOver())
            ?? open.Find(session => session.Phase.IsBeforeSession())
            ?? await db.LastPublishedAsync(group, ct);
    }

    /// <summary>Which session an organizer opens, resumes or closes. Only one runs at a time, so 「開始」 never wakes an old one beside a running one.</summary>
    public static async Task<Session?> ForMoveAsync(this SessionBotDb db, StudyGroupId group, SessionPhase to, bool resumes, CancellationToken ct)
    {
        var open = await db.OpenSessionsAsync(group, ct);
        var running = open.Find(session => session.Phase.IsInSession());
        var next = open.Find(session => session.Phase.IsBeforeSession());
        var last = open.FindLast(session => session.Phase.IsOver());
        return (to, resumes) switch
        {
            (SessionPhase.CollectingReports, _) => next ?? running ?? last,
            (SessionPhase.Live, false) => running ?? next ?? last,
            _ => running ?? last ?? next,
        };
    }

    /// <summary>The number of another session that runs: what members send goes to one alone.</summary>
    public static Task<int?> OtherRunningAsync(this SessionBotDb db, Session session, CancellationToken ct) => db.Sessions
        .Where(other => other.StudyGroupId == session.StudyGroupId && other.Id != session.Id && (other.Phase == SessionPhase.Live || other.Phase == SessionPhase.Paused))
        .Select(other => (int?)other.Number).FirstOrDefaultAsync(ct);

    /// <summary>The next one that has not begun.</summary>
    /// <param name="except">The one that it would come after.</param>
    public static Task<Session?> NextAsync(this SessionBotDb db, StudyGroupId group, SessionId? except, CancellationToken ct) => db.Sessions
        .Where(session => session.StudyGroupId == group && session.Id != except && (session.Phase == SessionPhase.Planned || session.Phase == SessionPhase.CollectingReports))
        .OrderBy(session => session.StartsAt).FirstOrDefaultAsync(ct);

    /// <summary>The next of those that were called off and would still be to come.</summary>
    public static Task<Session?> CalledOffAsync(this SessionBotDb db, StudyGroupId group, DateTimeOffset now, CancellationToken ct) => db.Sessions
        .Where(session => session.StudyGroupId == group && session.Phase == SessionPhase.CalledOff && session.StartsAt > now)
        .OrderBy(session => session.StartsAt).FirstOrDefaultAsync(ct);

    public static async Task<UpcomingSession?> UpcomingAsync(this SessionBotDb db, StudyGroupId group, CancellationToken ct) =>
        (await db.OpenSessionsAsync(group, ct)).Find(session => !session.Phase.IsOver()) is { } upcoming
            ? new(
                upcoming,
                await db.RegionalReports.CountAsync(report => report.SessionId == upcoming.Id && report.SubmittedRevision != null, ct),
                await db.Set<Region>().CountAsync(region => region.StudyGroupId == group, ct))
            : null;

    /// <summary>Those that are neither published nor called off, by their time. Of those that are over only the last: groups may never ask for minutes.</summary>
    /// <param name="overSince">And all that were closed since.</param>
    private static Task<List<Session>> OpenSessionsAsync(
        this SessionBotDb db, StudyGroupId group, CancellationToken ct, DateTimeOffset? overSince = null)
    {
        var since = overSince ?? DateTimeOffset.MaxValue;
        var open = db.Sessions.Where(session => session.StudyGroupId == group && session.Phase != SessionPhase.Published && session.Phase != SessionPhase.CalledOff);
        var last = open.Where(session => session.Phase == SessionPhase.Closed || session.Phase == SessionPhase.MinutesReview)
            .OrderByDescending(session => session.StartsAt).Select(session => session.Id).Take(1);
        return open
            .Where(session => (session.Phase != SessionPhase.Closed && session.Phase != SessionPhase.MinutesReview) || session.PhaseChangedAt >= since
                || last.Contains(session.Id))
            .OrderBy(session => session.StartsAt)
            .ToListAsync(ct);
    }

    private static Task<Session?> LastPublishedAsync(this SessionBotDb db, StudyGroupId group, CancellationToken ct) =>
        db.Sessions
            .Where(session => session.StudyGroupId == group && session.Phase == SessionPhase.Published)
            .OrderByDescending(session => session.StartsAt)
            .FirstOrDefaultAsync(ct);
}
