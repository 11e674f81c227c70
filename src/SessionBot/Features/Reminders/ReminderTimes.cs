using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Reminders;

/// <summary>When a session's reminders go out: by day in Japan, and before it starts.</summary>
internal static class ReminderTimes
{
    private static readonly TimeSpan QuietFrom = TimeSpan.FromHours(21);
    private static readonly TimeSpan QuietUntil = TimeSpan.FromHours(8);

    /// <summary>What falls into the night waits for the morning; where the session starts by then, the evening before is the last chance.</summary>
    public static DateTimeOffset SendAt(DateTimeOffset start, TimeSpan before)
    {
        var planned = (start - before).ToOffset(SessionPlan.Tokyo);
        if (!IsQuiet(planned))
        {
            return planned;
        }

        var evening = Midnight(planned) + QuietFrom - (planned.TimeOfDay < QuietUntil ? TimeSpan.FromDays(1) : TimeSpan.Zero);
        var morning = evening - QuietFrom + TimeSpan.FromDays(1) + QuietUntil;
        return morning < start ? morning : evening - TimeSpan.FromMinutes(1);
    }

    /// <summary>The reminder of this moment. Of several that were missed only the last one: nobody is reminded twice at once.</summary>
    /// <returns>How long before the session it was planned, or null when there is none, or not now.</returns>
    public static TimeSpan? Due(Session session, DateTimeOffset now) =>
        session.Phase.IsBeforeSession() && now < session.StartsAt && !IsQuiet(now)
            ? session.RemindBefore
                .Where(before => SendAt(session.StartsAt, before) <= now)
                .OrderByDescending(before => SendAt(session.StartsAt, before)).ThenBy(before => before)
                .Select(before => (TimeSpan?)before)
                .FirstOrDefault()
            : null;

    /// <summary>Until when a reminder of this moment may wait for room in the quota: neither into the night nor into the session.</summary>
    public static DateTimeOffset Until(Session session, DateTimeOffset now)
    {
        var night = Midnight(now.ToOffset(SessionPlan.Tokyo)) + QuietFrom;
        return night < session.StartsAt ? night : session.StartsAt;
    }

    private static bool IsQuiet(DateTimeOffset instant) =>
        instant.ToOffset(SessionPlan.Tokyo).TimeOfDay is var time && (time >= QuietFrom || time < QuietUntil);

    private static DateTimeOffset Midnight(DateTimeOffset inJapan) => new(inJapan.Date, SessionPlan.Tokyo);
}
