using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Minutes;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Questions;

/// <summary>What the bot says to members about questions and comments.</summary>
internal static class QuestionReplies
{
    private const int ShortText = 60;

    private static readonly Dictionary<QuestionId, int> NoSupporters = [];

    /// <param name="regionless">The group, when the asker has not chosen a region yet.</param>
    /// <param name="session">Its number, where another session could be meant too.</param>
    public static IReadOnlyList<ISendMessage> Receipt(Question question, StudyGroup? regionless, int? session = null)
    {
        var receipt = QuestionCard.Receipt(question, ReceiptWords(question, session), ReceiptButtons(question)).ToMessage();
        return regionless is null ? [receipt] : [receipt, AskRegion(regionless)];
    }

    public static string ReceiptWords(Question question, int? session = null) => question switch
    {
        { NeedsCare: true } => Wording.Of(QuestionTexts.ReceiptWithCare, ("number", question.Number)),
        { Kind: QuestionKind.Operational } => Wording.Of(QuestionTexts.ReceiptForOrganizers, ("question", Called(question))),
        _ => Wording.Of(QuestionTexts.Receipt, ("question", Called(question)), ("when", When(question, session) + (question.IsAnonymous ? QuestionTexts.HiddenRemark : ""))),
    };

    /// <summary>One tap puts right what it was taken for; taking it back is always offered.</summary>
    public static IReadOnlyList<(string Label, string Says)> ReceiptButtons(Question question) =>
    [
        .. question.Kind == QuestionKind.Question ? [] : new[] { MemberButtons.BecomeQuestion(question.Number) },
        .. question.Kind == QuestionKind.Comment ? [] : new[] { MemberButtons.BecomeComment(question.Number) },
        .. question.Kind == QuestionKind.Operational || question.IsAnonymous ? [] : new[] { MemberButtons.BecomeAnonymous(question.Number) },
        .. question.Kind == QuestionKind.Operational ? [] : new[] { MemberButtons.BecomeOperational(question.Number) },
    ];

    public static ISendMessage SessionPublished(Session session) =>
        new TextMessage(Wording.Of(QuestionTexts.SessionPublished, ("number", session.Number)));

    public static ISendMessage NothingComesUp(Session session) =>
        new TextMessage(Wording.Of(QuestionTexts.NothingComesUp, ("number", session.Number)), Choices(MemberButtons.ReadMinutes, MemberButtons.OwnQuestions));

    public static ISendMessage Invitation() => new TextMessage(QuestionTexts.Invitation);

    public static ISendMessage Changed(Question question, QuestionCommand command) => new TextMessage(command switch
    {
        QuestionCommand.Withdraw => Wording.Of(QuestionTexts.Withdrew, ("question", Called(question))),
        QuestionCommand.ChangeKind => Wording.Of(QuestionTexts.ChangedKind, ("number", question.Number), ("kind", Kind(question))),
        _ => Wording.Of(QuestionTexts.BecameAnonymous, ("question", Called(question))),
    });

    /// <summary>Takes back nothing that is decided unless its number is named.</summary>
    public static ISendMessage Settled(Question question, IReadOnlyCollection<Question> all) => new TextMessage(Wording.Of(
        QuestionTexts.Settled, ("question", Called(question)), ("standing", Standing(question, all)), ("number", question.Number)));

    /// <param name="command">What the asker wanted.</param>
    public static ISendMessage Refused(Question question, QuestionRefusal why, QuestionCommand? command = null) => new TextMessage((why, command) switch
    {
        (QuestionRefusal.NothingToChange, QuestionCommand.Withdraw) => Wording.Of(QuestionTexts.WithdrawnBefore, ("question", Called(question))),
        (QuestionRefusal.NothingToChange, QuestionCommand.ChangeKind) => Wording.Of(QuestionTexts.KindAlready, ("number", question.Number), ("kind", Kind(question))),
        (QuestionRefusal.Withdrawn, _) => Wording.Of(QuestionTexts.AlreadyWithdrawn, ("question", Called(question))),
        (QuestionRefusal.NothingToChange, _) => Wording.Of(QuestionTexts.AnonymousAlready, ("question", Called(question))),
        _ => Wording.Of(QuestionTexts.CannotChange, ("question", Called(question)), ("standing", Standing(question, []))),
    });

    public static ISendMessage NotOwn(int? number) => new TextMessage(
        number is { } named ? Wording.Of(QuestionTexts.NotOwn, ("number", named)) : QuestionTexts.NoneToChange);

    /// <summary>Everybody finds the own words again; what organizers made of them stands beside.</summary>
    /// <param name="supporters">How many support each question.</param>
    public static ISendMessage Own(
        Session session, IReadOnlyList<Question> own, IReadOnlyCollection<Question> all, PublishedFates published, IReadOnlyDictionary<QuestionId, int> supporters) => new TextMessage(
        own.Count == 0
            ? Wording.Of(QuestionTexts.NoneOwn, ("number", session.Number))
            : MessageText.Truncate(Wording.Of(
                QuestionTexts.Own,
                ("number", session.Number),
                ("questions", string.Join("\n\n", own.Select(question => WithAnswers(SpeaksFor(question, all), Wording.Of(
                    QuestionTexts.OwnEntry,
                    ("question", Called(question)), ("text", ShortOwn(question)), ("standing", OwnStanding(session, question, all, published)),
                    ("supporters", Supported(question, supporters)),
                    ("rewording", question.Reworded is { } words ? Wording.Of(QuestionTexts.OwnRewording, ("text", Short(words))) : ""))))))), 5000));

    /// <param name="supporters">How many support each question.</param>
    /// <param name="reader">Is offered no button for an own question.</param>
    public static IReadOnlyList<ISendMessage> Open(
        Session session, IReadOnlyList<Question> approved, IReadOnlyDictionary<QuestionId, int>? supporters = null, MemberId? reader = null) =>
        approved.Count == 0
            ? [new TextMessage(Wording.Of(QuestionTexts.NoneOpen, ("number", session.Number)))]
            : OpenQuestionCards.Of(session, approved, supporters ?? NoSupporters, reader);

    /// <summary>An answer is to be read in full, so it is text; whoever was not taken gets a button to try again.</summary>
    public static ISendMessage Notice(Question question, IReadOnlyCollection<Question> all) => question.State switch
    {
        QuestionState.Answered when question.Answers.Count > 0 => new TextMessage(MessageText.Truncate(
            WithAnswers(question, Wording.Of(QuestionTexts.NoticeOfAnswer, ("question", Called(question)), ("text", Short(question)))), 5000)),
        QuestionState.NotTaken => QuestionCard.NotTaken(question, Standing(question, all)).ToMessage(),
        QuestionState.Merged => new TextMessage(MessageText.Truncate(WithAnswers(SpeaksFor(question, all), Step(question, all)), 5000)),
        _ => new TextMessage(MessageText.Truncate(Step(question, all), 5000)),
    };

    public static string Step(Question question, IReadOnlyCollection<Question> all) => Wording.Of(
        QuestionTexts.Notice, ("question", Called(question)), ("text", Short(question)), ("standing", Standing(question, all)));

    /// <summary>Where a question stands, in words for its asker and for organizers.</summary>
    /// <param name="all">Of its session: what it is merged into may be answered already.</param>
    public static string Standing(Question question, IReadOnlyCollection<Question> all) => question.State switch
    {
        QuestionState.Held => QuestionTexts.Held,
        QuestionState.Queued => QuestionTexts.Queued,
        QuestionState.Next => QuestionTexts.Next,
        QuestionState.Now => QuestionTexts.Now,
        QuestionState.Answered => question.AnsweredWhen == AnswerTime.Later ? QuestionTexts.AnsweredLater : QuestionTexts.Answered,
        QuestionState.NotTaken => Wording.Of(QuestionTexts.NotTaken, ("reason", question.NotTakenReason ?? "")),
        QuestionState.Merged => SpeaksFor(question, all) switch
        {
            var other when other == question => QuestionTexts.MergedElsewhere,
            { State: QuestionState.Answered } answered => Wording.Of(QuestionTexts.MergedAnswered, ("number", answered.Number)),
            var other => Wording.Of(QuestionTexts.Merged, ("number", other.Number)),
        },
        QuestionState.Withdrawn => QuestionTexts.Withdrawn,
    };

    /// <summary>A comment is in the published minutes or it is not, whatever was approved; what was not answered by then comes up no more.</summary>
    private static string OwnStanding(Session session, Question question, IReadOnlyCollection<Question> all, PublishedFates published) => question switch
    {
        { State: not (QuestionState.Queued or QuestionState.Next or QuestionState.Now or QuestionState.Answered) } => Standing(question, all),
        _ when session.Phase.HasQueue() => Standing(question, all),
        { Kind: QuestionKind.Comment } when published.Has(question) => QuestionTexts.InMinutes,
        { Kind: QuestionKind.Comment } => published.WhyLeftOut(question) is { } reason
            ? Wording.Of(QuestionTexts.NotInMinutesBecause, ("reason", reason))
            : QuestionTexts.NotInMinutes,
        { State: QuestionState.Answered } => Standing(question, all),
        _ => QuestionTexts.NotReached,
    };

    public static string Called(Question question) => Wording.Of(QuestionTexts.Called, ("kind", Kind(question)), ("number", question.Number));

    public static string Short(Question question) =>
        question.Shown.Length == 0 ? QuestionTexts.Unsent : Short(question.Shown);

    private static string ShortOwn(Question question) =>
        question.Text.Length == 0 ? QuestionTexts.Unsent : Short(question.Text);

    public static string Short(string text) => MessageText.Truncate(text.ReplaceLineEndings(" "), ShortText);

    /// <summary>For the asker of a question that organizers show in other words.</summary>
    public static string Reworded(Question question, string words) => Wording.Of(
        QuestionTexts.Reworded, ("question", Called(question)), ("text", Short(words)));

    /// <summary>For the asker of a question that organizers have divided.</summary>
    public static string Divided(Question whole, Question second) => Wording.Of(
        QuestionTexts.Divided, ("whole", Called(whole)), ("question", Called(second)), ("text", Short(second)));

    public static string Kind(Question question) => question.Kind switch
    {
        QuestionKind.Question => QuestionTexts.Question,
        QuestionKind.Comment => QuestionTexts.Comment,
        QuestionKind.Operational => QuestionTexts.Operational,
    };

    /// <summary>The question that is answered for this one.</summary>
    private static Question SpeaksFor(Question question, IReadOnlyCollection<Question> all) =>
        all.FirstOrDefault(other => other.Id == question.MergedInto) ?? question;

    private static string Supported(Question question, IReadOnlyDictionary<QuestionId, int> supporters) =>
        supporters.TryGetValue(question.Id, out var count) ? Wording.Of(QuestionTexts.SupportedRemark, ("count", count)) : "";

    private static string When(Question question, int? session) => question.Timing switch
    {
        QuestionTiming.Advance => When(question, session, QuestionTexts.InAdvance),
        QuestionTiming.After => When(question, session, QuestionTexts.Afterwards),
        QuestionTiming.Live => "",
    };

    private static string When(Question question, int? session, string timing) => Wording.Of(
        QuestionTexts.When,
        ("session", session is { } number ? Wording.Of(QuestionTexts.OfSession, ("number", number)) : ""), ("timing", timing), ("kind", Kind(question)));

    public static string WithAnswers(Question question, string words) => string.Join('\n',
    [
        words,
        .. question.Answers.OrderBy(answer => answer.Ordinal).Select(answer => Wording.Of(QuestionTexts.Answer, ("text", answer.Text))),
    ]);
}
