using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Sessions;

public enum SessionPhase
{
    Planned,
    CollectingReports,
    Live,

    /// <summary>A break: what members send is kept as questions, as in <see cref="Live"/>.</summary>
    Paused,
    Closed,
    MinutesReview,
    Published,

    /// <summary>中止: it does not take place. Until its planned start an organizer may take that back.</summary>
    CalledOff,
}

public static class SessionPhases
{
    /// <summary>True while a plain message of a member is a question of this session's hour.</summary>
    public static bool IsInSession(this SessionPhase phase) => phase is SessionPhase.Live or SessionPhase.Paused;

    /// <summary>Of a question that is asked in this phase.</summary>
    public static QuestionTiming TimingOfQuestions(this SessionPhase phase) =>
        phase.IsInSession() ? QuestionTiming.Live : phase.IsBeforeSession() ? QuestionTiming.Advance : QuestionTiming.After;

    public static bool IsBeforeSession(this SessionPhase phase) =>
        phase is SessionPhase.Planned or SessionPhase.CollectingReports;

    /// <summary>True between a session's end and the publication of its minutes.</summary>
    public static bool IsOver(this SessionPhase phase) => phase is SessionPhase.Closed or SessionPhase.MinutesReview;

    /// <summary>
    /// True while questions are approved, wait and come up. Once the minutes are published nothing comes up any more; what came in late can
    /// still be answered, merged into what was answered, or not taken. Of a session that was called off organizers may answer what had come in.
    /// </summary>
    public static bool HasQueue(this SessionPhase phase) => phase != SessionPhase.Published;

    /// <summary>What an organizer may do by hand. Minutes review and publication are reached through the minutes alone.</summary>
    public static bool CanMoveTo(this SessionPhase from, SessionPhase to) => (from, to) switch
    {
        (SessionPhase.Planned, SessionPhase.CollectingReports or SessionPhase.Live) => true,
        (SessionPhase.CollectingReports, SessionPhase.Live) => true,
        (SessionPhase.Live, SessionPhase.Paused or SessionPhase.Closed) => true,
        (SessionPhase.Paused, SessionPhase.Live or SessionPhase.Closed) => true,
        (SessionPhase.Closed or SessionPhase.MinutesReview, SessionPhase.Live) => true,
        _ => false,
    };
}
