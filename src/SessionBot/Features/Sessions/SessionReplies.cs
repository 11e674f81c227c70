using System.Globalization;
using Line.Messaging;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;
using SessionBot.Features.Questions;
using SessionBot.Features.Reminders;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Sessions;

/// <summary>What the bot says about sessions.</summary>
internal static class SessionReplies
{
    private static QuickReply AfterClose(Session session) => Choices(session.Id, OrganizerButtons.QuestionList, OrganizerButtons.DraftMinutes);

    public static ISendMessage NoneUpcoming() => new TextMessage(SessionTexts.NoneUpcoming);

    public static ISendMessage Upcoming(UpcomingSession upcoming) =>
        SessionCard.Upcoming(upcoming).ToMessage(Choices(upcoming.Session.Id, MemberButtons.OwnQuestions));

    /// <summary>In a group chat, where nobody's tap is heard.</summary>
    public static ISendMessage UpcomingInGroup(UpcomingSession upcoming) => (SessionCard.Upcoming(upcoming) with { Buttons = [] }).ToMessage();

    /// <param name="unread">Lines of the plan that nothing was made of.</param>
    public static IReadOnlyList<ISendMessage> Planned(Session session, bool isNew, IReadOnlyList<string> unread)
    {
        var card = SessionCard.Planned(session, isNew, ReminderReplies.Line(session)).ToMessage();
        return unread.Count == 0 ? [card] : [new TextMessage(MessageText.Truncate(Unread(unread), MessageLimits.Text)), card];
    }

    /// <summary>What a session that has begun was about, where, and who spoke.</summary>
    public static ISendMessage Corrected(Session session) =>
        new TextMessage(string.Join('\n', [Wording.Of(SessionTexts.Corrected, ("number", session.Number)), .. Facts(session)]));

    private static string Unread(IReadOnlyList<string> lines) =>
        Wording.Of(SessionTexts.UnreadLines, ("lines", string.Join('\n', lines.Select(line => MessageText.Truncate(line, 60)))));

    public static ISendMessage PlanFaults(IEnumerable<string> faults) => new TextMessage(
        Wording.Of(SessionTexts.PlanFaults, ("faults", string.Join('\n', faults)), ("example", SessionTexts.PlanExample)));

    public static ISendMessage Moved(Session session, PhaseMove move) => session.Phase switch
    {
        SessionPhase.CollectingReports => new TextMessage(
            Wording.Of(SessionTexts.ReportsOpened, ("number", session.Number)), Choices(session.Id, OrganizerButtons.Start)),
        SessionPhase.Live => new TextMessage(
            move.From.IsBeforeSession() ? Wording.Of(SessionTexts.Started, ("number", session.Number)) : Wording.Of(SessionTexts.Resumed, ("number", session.Number)),
            Choices(session.Id, OrganizerButtons.QuestionList, OrganizerButtons.Advance, OrganizerButtons.Pause, OrganizerButtons.Close)),
        SessionPhase.Paused => new TextMessage(
            Wording.Of(SessionTexts.Paused, ("number", session.Number)), Choices(session.Id, OrganizerButtons.Resume, OrganizerButtons.Close)),
        SessionPhase.Closed => new TextMessage(
            Wording.Of(SessionTexts.Closed, ("number", session.Number)) + (move.TakenUp is null ? "" : $"\n{TakenUp(move.TakenUp, OrganizerWords.Undo)}"), AfterClose(session)),
        _ => new TextMessage(Wording.Of(SessionTexts.Moved, ("number", session.Number), ("phase", Name(session.Phase)))),
    };

    public static string Extended(Session session) =>
        Wording.Of(SessionTexts.Extended, ("number", session.Number), ("end", Time(session.EndsAt)));

    public static ISendMessage NotRunning(Session session) =>
        new TextMessage(Wording.Of(SessionTexts.NotRunning, ("number", session.Number), ("phase", Name(session.Phase))));

    /// <param name="word">What takes it back where this is read.</param>
    public static string TakenUp(Question question, string word) =>
        Wording.Of(SessionTexts.TakenUp, ("question", QuestionReplies.Called(question)), ("word", word));

    public static ISendMessage CannotMove(Session session, SessionPhase to) => new TextMessage(
        session.Phase == to
            ? Wording.Of(SessionTexts.AlreadyThere, ("number", session.Number), ("phase", Name(to)))
            : Wording.Of(SessionTexts.CannotMove, ("number", session.Number), ("phase", Name(session.Phase)), ("wanted", Name(to))),
        session.Phase == SessionPhase.Closed ? AfterClose(session) : null);

    public static string Name(SessionPhase phase) => phase switch
    {
        SessionPhase.Planned => SessionTexts.PhasePlanned,
        SessionPhase.CollectingReports => SessionTexts.PhaseCollectingReports,
        SessionPhase.Live => SessionTexts.PhaseLive,
        SessionPhase.Paused => SessionTexts.PhasePaused,
        SessionPhase.Closed => SessionTexts.PhaseClosed,
        SessionPhase.MinutesReview => SessionTexts.PhaseMinutesReview,
        SessionPhase.Published => SessionTexts.PhasePublished,
        SessionPhase.CalledOff => SessionTexts.PhaseCalledOff,
    };

    /// <summary>The day in Japan.</summary>
    public static string Date(DateTimeOffset instant)
    {
        var local = instant.ToOffset(SessionPlan.Tokyo);
        return Wording.Of(SessionTexts.Date, ("year", local.Year), ("month", local.Month), ("day", local.Day));
    }

    public static IEnumerable<string> Facts(Session session) =>
    [
        Wording.Of(
            SessionTexts.Facts,
            ("time", Period(session)),
            ("place", session.Place),
            ("topic", session.Topic)),
        .. session.Speakers.Select(speaker => Wording.Of(SessionTexts.Speaker, ("organization", speaker.Organization), ("name", speaker.Name))),
    ];

    public static string Period(Session session) =>
        Wording.Of(SessionTexts.Period, ("start", Moment(session.StartsAt)), ("end", Time(session.EndsAt)));

    public static string Moment(DateTimeOffset instant) => Wording.Of(
        SessionTexts.Moment,
        ("date", Date(instant)),
        ("weekday", SessionTexts.Weekdays[(int)instant.ToOffset(SessionPlan.Tokyo).DayOfWeek]),
        ("time", Time(instant)));

    /// <summary>How long before a session.</summary>
    public static string Before(TimeSpan time)
    {
        var parts = string.Concat(
        [
            .. time.Days > 0 ? [Wording.Of(SessionTexts.Days, ("days", time.Days))] : Array.Empty<string>(),
            .. time.Hours > 0 ? [Wording.Of(SessionTexts.Hours, ("hours", time.Hours))] : Array.Empty<string>(),
            .. time.Minutes > 0 ? [Wording.Of(SessionTexts.Minutes, ("minutes", time.Minutes))] : Array.Empty<string>(),
        ]);
        return parts.Length == 0 ? SessionTexts.AtStart : Wording.Of(SessionTexts.BeforeStart, ("time", parts));
    }

    /// <summary>The time of day in Japan.</summary>
    public static string Time(DateTimeOffset instant) => instant.ToOffset(SessionPlan.Tokyo).ToString("HH:mm", CultureInfo.InvariantCulture);
}
