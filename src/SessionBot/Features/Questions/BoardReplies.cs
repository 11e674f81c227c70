using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using static SessionBot.Features.Members.MemberReplies;
using static SessionBot.Features.Questions.QuestionReplies;

namespace SessionBot.Features.Questions;

/// <summary>What the bot says to organizers about questions.</summary>
internal static class BoardReplies
{
    /// <summary>Of the list's entries, in UTF-16 units: what stands above and below them has room in a message.</summary>
    private const int LongestList = 4500;

    private static QuickReply Usual => Choices(OrganizerButtons.QuestionList, OrganizerButtons.Advance, OrganizerButtons.Undo);

    /// <param name="supporters">How many support each question.</param>
    /// <param name="lookalikes">For questions that are held: the number of the one that asks much the same.</param>
    /// <param name="elsewhere">What waits in other sessions.</param>
    public static ISendMessage List(
        Session session, IReadOnlyList<Question> all, IReadOnlyDictionary<MemberId, string> askers,
        IReadOnlyDictionary<QuestionId, int> supporters, IReadOnlyDictionary<QuestionId, int> lookalikes,
        IReadOnlyList<QuestionsElsewhere> elsewhere)
    {
        var standing = all.Where(question => question.State != QuestionState.Withdrawn).OrderBy(Rank).ThenBy(question => question.Order).ToList();
        var open = standing.FindAll(IsOpen);
        var (shown, length) = (new List<string>(), 0);
        foreach (var (at, question) in open.Index())
        {
            var entry = Heading(at) + Entry(question);
            length += entry.Length;
            if (length > LongestList)
            {
                break;
            }

            shown.Add(entry);
        }

        var waiting = open.Take(shown.Count).Where(question => question is { State: QuestionState.Held, Kind: not QuestionKind.Operational }).ToList();
        List<string> lines =
        [
            .. shown,
            .. shown.Count == open.Count ? [] : new[] { Wording.Of(BoardTexts.NotShown, ("count", open.Count - shown.Count)) },
            .. open.Count == standing.Count ? [] : new[] { Wording.Of(BoardTexts.Settled, ("count", standing.Count - open.Count)) },
        ];
        var below = string.Concat(elsewhere.Select(other =>
            $"\n\n{Wording.Of(BoardTexts.Elsewhere, ("number", other.Session), ("count", other.Held), ("word", OrganizerWords.QuestionList))}"));
        return new TextMessage(
            (standing.Count == 0
                ? Wording.Of(BoardTexts.NoQuestions, ("number", session.Number))
                : MessageText.Truncate(Wording.Of(
                    BoardTexts.Questions, ("number", session.Number), ("count", standing.Count), ("questions", string.Join("\n\n", lines))), 5000 - below.Length)) + below,
            Choices(session.Id, [.. waiting.Count == 0 ? [] : new[] { OrganizerButtons.ApproveUpTo(waiting[^1].Number) }, OrganizerButtons.Advance]));

        string Heading(int at) => (IsForOrganizers(open[0]), at > 0 && IsForOrganizers(open[at - 1]), IsForOrganizers(open[at])) switch
        {
            (true, false, true) => $"{BoardTexts.OperationalHeading}\n\n",
            (true, true, false) => $"{BoardTexts.QuestionsHeading}\n\n",
            _ => "",
        };

        string Entry(Question question) => Wording.Of(
            BoardTexts.Entry,
            ("question", Called(question)),
            ("asker", Asker(question, askers)),
            ("text", Short(question)),
            ("standing", Standing(question, all)),
            ("remarks", string.Concat(
                question.NeedsCare ? BoardTexts.CareRemark : "",
                supporters.TryGetValue(question.Id, out var count) ? Wording.Of(BoardTexts.SupportersRemark, ("count", count)) : "",
                lookalikes.TryGetValue(question.Id, out var other) ? Wording.Of(BoardTexts.LookalikeRemark, ("number", other)) : "")));
    }

    /// <summary>Tells of what is for organizers alone. What needs care is not quoted on a locked screen.</summary>
    public static ISendMessage ForOrganizers(Question question) => new TextMessage(
        question.NeedsCare
            ? Wording.Of(BoardTexts.CareArrived, ("number", question.Number))
            : Wording.Of(BoardTexts.OperationalArrived, ("question", Called(question)), ("text", Short(question)), ("number", question.Number)),
        Choices(question.SessionId, OrganizerButtons.QuestionList));

    /// <param name="count">All that wait.</param>
    public static ISendMessage NotesWait(SessionId session, int count) =>
        new TextMessage(Wording.Of(BoardTexts.NotesWait, ("count", count)), Choices(session, OrganizerButtons.QuestionList));

    public static ISendMessage LeftForALook(IEnumerable<Question> left) => new TextMessage(
        Wording.Of(BoardTexts.LeftForALook, ("questions", string.Join(BoardTexts.Separator, left.Select(Called)))));

    public static ISendMessage Changed(IReadOnlyList<QuestionChanged> changes, IReadOnlyList<Question> all) => new TextMessage(
        MessageText.Truncate(string.Join('\n', changes
            .Select(change => all.Single(question => question.Id == change.QuestionId))
            .Select(question => Wording.Of(
                BoardTexts.Changed,
                ("question", Called(question)), ("standing", Standing(question, all)), ("text", Short(question))))), 5000),
        Usual);

    public static ISendMessage Answered(Question question) => new TextMessage(
        Wording.Of(BoardTexts.Answered, ("question", Called(question)), ("count", question.Answers.Count)), Usual);

    public static ISendMessage AnswerMissing(Question question) => new TextMessage(
        Wording.Of(BoardTexts.AnswerMissing, ("question", Called(question)), ("number", question.Number)),
        Choices(question.SessionId, OrganizerButtons.AnswerAloud(question.Number)));

    public static ISendMessage Undone(IEnumerable<Question> questions, IReadOnlyList<Question> all) => new TextMessage(
        Wording.Of(BoardTexts.Undone, ("questions", string.Join('\n', questions.Select(question => Wording.Of(
            BoardTexts.UndoneEntry, ("question", Called(question)), ("standing", Standing(question, all))))))),
        Usual);

    public static ISendMessage Say(string words) => new TextMessage(words, Usual);

    public static ISendMessage NothingToUndo() => new TextMessage(BoardTexts.NothingToUndo, Usual);

    public static ISendMessage Published(Session session) => new TextMessage(
        Wording.Of(BoardTexts.Published, ("number", session.Number)), Choices(session.Id, OrganizerButtons.QuestionList));

    public static ISendMessage NotFound(int number) => new TextMessage(Wording.Of(BoardTexts.NotFound, ("number", number)), Usual);

    public static ISendMessage Refused(Question? question, QuestionRefusal why)
    {
        var called = question is null ? QuestionTexts.Question : Called(question);
        return new TextMessage(why switch
        {
            QuestionRefusal.NothingToChange => question is null ? BoardTexts.NoneToChange : Wording.Of(BoardTexts.AlreadySo, ("question", called), ("standing", Standing(question, []))),
            QuestionRefusal.Withdrawn => Wording.Of(BoardTexts.WithdrawnByAsker, ("question", called)),
            QuestionRefusal.NotFromThisState => Wording.Of(BoardTexts.CannotChange, ("question", called)),
            QuestionRefusal.ReasonMissing => Wording.Of(BoardTexts.ReasonMissing, ("number", $"{question?.Number}")),
            QuestionRefusal.MergeTargetClosed => Wording.Of(BoardTexts.MergeTargetClosed, ("question", called)),
            QuestionRefusal.Operational => Wording.Of(BoardTexts.IsOperational, ("question", called), ("number", $"{question?.Number}")),
            QuestionRefusal.LabelTooLong => Wording.Of(BoardTexts.LabelTooLong, ("question", called)),
            QuestionRefusal.WordingMissing => BoardTexts.WordingMissing,
            QuestionRefusal.NothingToSplit => Wording.Of(BoardTexts.NothingToSplit, ("question", called)),
            QuestionRefusal.ChangedSince => Wording.Of(BoardTexts.ChangedSince, ("question", called)),
        }, Usual);
    }

    private static bool IsOpen(Question question) => question.State is QuestionState.Held or QuestionState.Queued or QuestionState.Next or QuestionState.Now;

    /// <summary>What waits for a look stands before what has had one, by its number, and what is for the organizers alone before all.</summary>
    private static (int, int) Rank(Question question) => IsForOrganizers(question) ? (0, 0) : question.State == QuestionState.Held ? (1, question.Number) : (2, 0);

    private static bool IsForOrganizers(Question question) => question.Kind == QuestionKind.Operational;

    public static string Asker(Question question, IReadOnlyDictionary<MemberId, string> askers) =>
        question.IsUmbrella ? BoardTexts.UmbrellaAsker : question.IsAnonymous ? BoardTexts.Anonymous : askers.GetValueOrDefault(question.AskerId, BoardTexts.UnknownAsker);
}
