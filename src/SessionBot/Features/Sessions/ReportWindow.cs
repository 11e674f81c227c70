using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Sessions;

/// <summary>How long before a session its reports open and are due. It moves along with the session, and from one session to the next.</summary>
internal readonly record struct ReportWindow(TimeSpan OpensBefore, TimeSpan DueBefore)
{
    /// <summary>Where nobody has said anything else.</summary>
    public static readonly ReportWindow Usual = new(TimeSpan.FromDays(14), TimeSpan.FromDays(1));

    public static ReportWindow Of(Session session) => new(session.StartsAt - session.ReportsOpenAt, session.StartsAt - session.ReportsDueAt);
}
