using Line.Messaging;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Minutes;
using SessionBot.Features.Passages;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Sessions;
using static SessionBot.Tests.Cards.CardSamples;

namespace SessionBot.Tests.Cards;

/// <summary>Every card with the same words on it, wherever a person's words may stand.</summary>
internal static class CardGallery
{
    private static readonly Uri Link = new("https://sessionbot.example/minutes/3");

    public static IReadOnlyList<ISendMessage> All(string text)
    {
        var session = Session(text, text, Enumerable.Repeat(new SessionSpeaker(text, text), 10));
        var group = Group(text);
        var draft = Report(ReportState.Draft, text, "", text);
        var submitted = Report(ReportState.Submitted, [.. Enumerable.Repeat(text, 12)]);
        var questions = Enumerable.Range(1, 30).Select(number => Question(number, text)).ToList();
        return
        [
            SessionReplies.Upcoming(new(session, 7, 7)),
            .. SessionReplies.Planned(session, isNew: false, []),
            .. Reports(session, draft, group),
            ReportReplies.Submitted(session, submitted, group, 7),
            .. ReportReplies.AlreadySubmitted(session, submitted, group),
            .. QuestionReplies.Receipt(Question(9999, text, QuestionKind.Comment), null),
            QuestionReplies.Notice(Question(9999, text, state: QuestionState.NotTaken, reason: text), []),
            .. QuestionReplies.Open(session, questions, questions.ToDictionary(question => question.Id, question => 100 + question.Number)),
            PassageReplies.Ask(session, new("region:1", text, text, "s1", Audience.Members, []), 9999, isReminder: true),
            MinutesReplies.Published(session, Approved(), Link),
            MinutesReplies.Published(session, Approved(), null),
        ];
    }

    private static IEnumerable<ISendMessage> Reports(Session session, RegionalReport draft, StudyGroup group) =>
    [
        .. ReportReplies.Opened(session, draft, group),
        ReportReplies.Added(session, draft, group, null),
        ReportReplies.JoinedSubmitted(session, draft, group, null),
    ];
}
