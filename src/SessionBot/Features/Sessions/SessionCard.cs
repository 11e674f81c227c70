using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Cards;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;

namespace SessionBot.Features.Sessions;

/// <summary>A session on a card: the next one for members, and the plan of one for the organizer who wrote it.</summary>
internal static class SessionCard
{
    public static Card Upcoming(UpcomingSession upcoming)
    {
        var session = upcoming.Session;
        var due = SessionReplies.Moment(session.ReportsDueAt);
        var progress = Wording.Of(SessionTexts.Progress, ("regions", upcoming.Regions), ("submitted", upcoming.Submitted));
        var showsProgress = session.Phase != SessionPhase.Planned && upcoming.Regions > 0;
        var title = Wording.Of(SessionTexts.Upcoming, ("number", session.Number));
        return new(
            string.Join('\n',
            [
                title,
                .. SessionReplies.Facts(session),
                Wording.Of(SessionTexts.ReportsDue, ("due", due)),
                .. showsProgress ? [progress] : Array.Empty<string>(),
            ]),
            [
                CardRows.Head(CardText.Eyebrow(title), PhaseBadge(session)),
                CardText.Title(session.Topic),
                CardRows.Rule(),
                .. Facts(session),
                CardRows.Fact(SessionTexts.DueLabel, due),
                .. showsProgress ? [CardRows.Progress(progress, upcoming.Submitted, upcoming.Regions)] : Array.Empty<IFlexComponent>(),
            ])
        {
            Buttons = [[CardButton.Primary(session.Id, MemberButtons.Report), CardButton.Other(session.Id, MemberButtons.Ask)]],
        };
    }

    /// <param name="notes">What else belongs to the plan, such as when members are reminded.</param>
    public static Card Planned(Session session, bool isNew, params IReadOnlyList<string> notes)
    {
        var said = Wording.Of(isNew ? SessionTexts.Registered : SessionTexts.Rescheduled, ("number", session.Number));
        var (open, due) = (SessionReplies.Moment(session.ReportsOpenAt), SessionReplies.Moment(session.ReportsDueAt));
        return new(
            string.Join('\n', [said, .. SessionReplies.Facts(session), Wording.Of(SessionTexts.ReportsWindow, ("open", open), ("due", due)), .. notes]),
            [
                CardRows.Head(CardText.Eyebrow(said), null),
                CardText.Title(session.Topic),
                CardRows.Rule(),
                .. Facts(session),
                CardRows.Fact(SessionTexts.WindowLabel, Wording.Of(SessionTexts.Window, ("open", open), ("due", due))),
                .. notes.Select(CardText.Note),
            ])
        {
            Buttons = [[CardButton.Primary(session.Id, OrganizerButtons.OpenReports)]],
        };
    }

    private static IEnumerable<IFlexComponent> Facts(Session session) =>
    [
        CardRows.Fact(SessionTexts.TimeLabel, SessionReplies.Period(session)),
        CardRows.Fact(SessionTexts.PlaceLabel, session.Place),
        .. session.Speakers.Take(SessionPlan.MostSpeakers).Select(speaker => CardRows.Fact(
            SessionTexts.SpeakerLabel, Wording.Of(SessionTexts.SpeakerName, ("organization", speaker.Organization), ("name", speaker.Name)))),
    ];

    private static BoxComponent? PhaseBadge(Session session) => session.Phase == SessionPhase.Planned
        ? null
        : CardRows.Badge(SessionReplies.Name(session.Phase), isFilled: session.Phase.IsInSession());
}
