using System.Globalization;
using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Announcements;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;
using SessionBot.Work;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Sessions;

/// <summary>What the bot says about a session that is called off or put off: to those whom it concerns, and to the organizer who does it.</summary>
internal static class CourseReplies
{
    /// <param name="next">The session after it; null when none is planned.</param>
    public static ISendMessage CalledOff(Session session, Session? next) => new TextMessage(string.Join('\n',
    [
        Wording.Of(CourseTexts.CalledOff, ("number", session.Number), ("topic", session.Topic), ("time", SessionReplies.Period(session))),
        CourseTexts.Kept,
        Next(next),
    ]));

    /// <summary>To whoever sends something for it, or asks for the next session.</summary>
    /// <param name="isUnplaced">What was sent is kept nowhere.</param>
    public static ISendMessage IsCalledOff(Session session, Session? next, bool isUnplaced = false) => new TextMessage(
        string.Join('\n',
        [
            Wording.Of(CourseTexts.IsCalledOff, ("number", session.Number), ("time", SessionReplies.Period(session))),
            .. isUnplaced ? [CourseTexts.NotKept] : Array.Empty<string>(),
            Next(next),
        ]),
        Choices(MemberButtons.NextSession));

    private static string Next(Session? next) => next is null
        ? CourseTexts.NoNext
        : Wording.Of(CourseTexts.Next, ("number", next.Number), ("topic", next.Topic), ("time", SessionReplies.Period(next)));

    /// <param name="was">From when until when it was to be.</param>
    public static ISendMessage Postponed(Session session, string was) => new TextMessage(Wording.Of(
        CourseTexts.Postponed,
        ("number", session.Number), ("topic", session.Topic), ("was", was), ("time", SessionReplies.Period(session)), ("due", SessionReplies.Moment(session.ReportsDueAt))));

    public static ISendMessage TakesPlace(Session session) => new TextMessage(Wording.Of(
        CourseTexts.TakesPlace, ("number", session.Number), ("topic", session.Topic), ("time", SessionReplies.Period(session)), ("place", session.Place)));

    public static ISendMessage AskToCallOff(Session session, SendCost cost)
    {
        var words = Wording.Of(CourseTexts.AskToCallOff, ("number", session.Number), ("start", SessionReplies.Moment(session.StartsAt)), ("price", Price(cost)));
        return Asking(session, words, OrganizerButtons.CallOffForSure(cost.Recipients));
    }

    public static ISendMessage AskToPostpone(Session session, DateTimeOffset start, DateTimeOffset end, SendCost cost)
    {
        var words = Wording.Of(
            CourseTexts.AskToPostpone,
            ("number", session.Number), ("start", SessionReplies.Moment(start)), ("end", SessionReplies.Time(end)),
            ("due", SessionReplies.Moment(start - ReportWindow.Of(session).DueBefore)), ("price", Price(cost)));
        return Asking(session, words, (CourseTexts.PostponeButton, PostponeForSure(start, end, cost.Recipients)));
    }

    public static ISendMessage DoneCallingOff(Session session, int told) => new TextMessage(
        $"{Wording.Of(CourseTexts.DoneCallingOff, ("number", session.Number))}{Told(told)}\n{CourseTexts.MayBeTakenBack}", Choices(session.Id, OrganizerButtons.TakeBackCallOff));

    public static ISendMessage DonePostponing(Session session, int told) => new TextMessage(string.Join('\n',
    [
        Wording.Of(CourseTexts.DonePostponing, ("number", session.Number)) + Told(told),
        .. SessionReplies.Facts(session),
        Wording.Of(SessionTexts.ReportsWindow, ("open", SessionReplies.Moment(session.ReportsOpenAt)), ("due", SessionReplies.Moment(session.ReportsDueAt))),
    ]));

    public static ISendMessage DoneTakingBack(Session session, int told) =>
        new TextMessage($"{Wording.Of(CourseTexts.DoneTakingBack, ("number", session.Number), ("time", SessionReplies.Period(session)))}{Told(told)}");

    public static ISendMessage Unchanged(Session session) =>
        new TextMessage(Wording.Of(CourseTexts.Unchanged, ("number", session.Number), ("time", SessionReplies.Period(session)), ("phase", SessionReplies.Name(session.Phase))));

    public static string Told(int told) => told == 0 ? "" : Wording.Of(CourseTexts.Told, ("count", told));

    public static string CannotCallOff(Session session) => session.Phase switch
    {
        SessionPhase.CalledOff => Wording.Of(CourseTexts.AlreadyCalledOff, ("number", session.Number)),
        var phase when phase.IsInSession() => Wording.Of(CourseTexts.RunsAlready, ("number", session.Number), ("phase", SessionReplies.Name(phase))),
        var phase => Wording.Of(CourseTexts.IsOver, ("number", session.Number), ("phase", SessionReplies.Name(phase))),
    };

    public static string CannotPostpone(Session session, PostponeRefusal refusal, DateTimeOffset start) => refusal switch
    {
        PostponeRefusal.Begun => CannotCallOff(session),
        PostponeRefusal.InThePast => Wording.Of(CourseTexts.InThePast, ("start", SessionReplies.Moment(start))),
        PostponeRefusal.Unchanged => Wording.Of(CourseTexts.SameTime, ("number", session.Number), ("start", SessionReplies.Moment(start))),
    };

    public static string CannotTakeBack(Session session) => session.Phase == SessionPhase.CalledOff
        ? Wording.Of(CourseTexts.TooLateToTakeBack, ("number", session.Number), ("start", SessionReplies.Moment(session.StartsAt)))
        : Wording.Of(CourseTexts.NotCalledOff, ("number", session.Number), ("phase", SessionReplies.Name(session.Phase)));

    /// <summary>How many are told, and what that costs at most: who writes before the push hears of it with the reply.</summary>
    public static string Price(SendCost cost) => cost switch
    {
        { Recipients: 0 } => CourseTexts.ToldNobody,
        { Missing: > 0 } => Wording.Of(CourseTexts.PriceLacking, ("recipients", cost.Recipients), ("left", cost.Left ?? 0), ("missing", cost.Missing)),
        { Quota: Quota.Limited } => Wording.Of(CourseTexts.Price, ("recipients", cost.Recipients), ("left", cost.Left ?? 0)),
        { Quota: Quota.Unlimited } => Wording.Of(CourseTexts.PriceWithoutLimit, ("recipients", cost.Recipients)),
        _ => Wording.Of(CourseTexts.PriceUnknown, ("recipients", cost.Recipients)),
    };

    /// <summary>As it is typed, but for the colons: no button speaks for a member.</summary>
    private static string PostponeForSure(DateTimeOffset start, DateTimeOffset end, int recipients)
    {
        var (from, until) = (start.ToOffset(SessionPlan.Tokyo), end.ToOffset(SessionPlan.Tokyo));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{OrganizerWords.PostponeForSure} {from:yyyy/M/d} {OrganizerWords.Clock(from)}-{OrganizerWords.Clock(until)} {OrganizerWords.Heads(recipients)}");
    }

    private static TemplateMessage Asking(Session session, string words, (string Label, string Says) sure) =>
        new(words, new ConfirmTemplate(words, [Button(session.Id, sure), Button(session.Id, OrganizerButtons.KeepPlan)]));
}
