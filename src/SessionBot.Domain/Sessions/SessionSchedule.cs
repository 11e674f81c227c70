namespace SessionBot.Domain.Sessions;

/// <summary>The planned times move a session's phase forward; an organizer's hand always wins.</summary>
public static class SessionSchedule
{
    /// <summary>
    /// Nobody meets for so long beyond the planned end: whoever paused or reopened the session has forgotten to close it, and what members
    /// send to the next one must not fall into it.
    /// </summary>
    private static readonly TimeSpan Forgotten = TimeSpan.FromHours(12);

    /// <summary>The phase that the plan asks for at <paramref name="now"/>, or null when nothing is due.</summary>
    public static SessionPhase? Due(Session session, DateTimeOffset now)
    {
        bool Has(DateTimeOffset planned) => planned <= now && !(planned <= session.MovedByHandAt);

        return session.Phase switch
        {
            SessionPhase.Planned or SessionPhase.CollectingReports or SessionPhase.Live
                when Has(session.EndsAt) && (session.Phase == SessionPhase.Live || Has(session.StartsAt)) => SessionPhase.Closed,
            SessionPhase.Live or SessionPhase.Paused when LastSign(session) + Forgotten <= now => SessionPhase.Closed,
            SessionPhase.Planned or SessionPhase.CollectingReports when Has(session.StartsAt) => SessionPhase.Live,
            SessionPhase.Planned when Has(session.ReportsOpenAt) => SessionPhase.CollectingReports,
            _ => null,
        };
    }

    private static DateTimeOffset LastSign(Session session) => session.MovedByHandAt > session.EndsAt ? session.MovedByHandAt.Value : session.EndsAt;
}
