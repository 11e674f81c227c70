using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Questions;

/// <summary>What the bot says to members about questions and comments.</summary>
internal static class QuestionReplies
{
    private const int ShortText = 60;

    private static readonly Dictionary<QuestionId, int> NoNumbers = [];

    /// <param name="regionless">The group, when the asker has not chosen a region yet.</param>
    public static IReadOnlyList<ISendMessage> Receipt(Question question, StudyGroup? regionless)
    {
        var receipt = new TextMessage(
            $"{Called(question)}として受け付けました。{When(question.Timing)}",
            Choices(("取消", $"取消 {question.Number}"),
                question.Kind == QuestionKind.Question
                    ? ("コメントにする", $"コメントにする {question.Number}")
                    : ("質問にする", $"質問にする {question.Number}"),
                ("匿名にする", $"匿名にする {question.Number}")));
        return regionless is null ? [receipt] : [receipt, AskRegion(regionless)];
    }

    public static ISendMessage Invitation() => new TextMessage("質問の内容を、このトークにそのままお送りください。");

    public static ISendMessage Changed(Question question, QuestionCommand command) => new TextMessage(command switch
    {
        QuestionCommand.Withdraw => $"{Called(question)}を取り消しました。",
        QuestionCommand.ChangeKind => $"No.{question.Number}を{Kind(question)}にしました。",
        _ => $"{Called(question)}を匿名にしました。",
    });

    public static ISendMessage Refused(Question question, QuestionRefusal why) => new TextMessage(why switch
    {
        QuestionRefusal.Withdrawn => $"{Called(question)}はすでに取り消されています。",
        QuestionRefusal.NothingToChange => $"{Called(question)}はすでにそのようになっています。",
        _ => $"{Called(question)}は、いまは変更できません（{Standing(question, NoNumbers)}）。",
    });

    public static ISendMessage NotOwn(int? number) => new TextMessage(number is null
        ? "対象の質問・コメントがありません。"
        : $"No.{number}は、あなたの質問・コメントの中にありません。");

    public static ISendMessage Own(Session session, IReadOnlyList<Question> own, IReadOnlyDictionary<QuestionId, int> numbers) => new TextMessage(
        own.Count == 0
            ? $"第{session.Number}回にお送りいただいた質問・コメントはまだありません。"
            : MessageText.Truncate($"第{session.Number}回の質問・コメント\n" + string.Join('\n', own.Select(question =>
                $"\n{Called(question)}：{Short(question)}\n→ {Standing(question, numbers)}{Answers(question)}")), 5000));

    public static ISendMessage Open(Session session, IReadOnlyList<Question> approved) => new TextMessage(
        approved.Count == 0
            ? $"第{session.Number}回では、公開中の質問はまだありません。"
            : MessageText.Truncate($"第{session.Number}回の質問\n" + string.Join('\n', approved.Select(question =>
                $"\nNo.{question.Number} {Short(question)}{(question.State == QuestionState.Now ? "（いま回答中）" : "")}")), 5000));

    public static ISendMessage Notice(Question question, IReadOnlyDictionary<QuestionId, int> numbers) => new TextMessage(
        MessageText.Truncate(
            question.State == QuestionState.Answered
                ? $"{Called(question)}に回答がありました。\n「{Short(question)}」{Answers(question)}"
                : $"{Called(question)}「{Short(question)}」：{Standing(question, numbers)}",
            4900)
            + (question.State == QuestionState.NotTaken ? "\n書き直して、もう一度お送りいただけます。" : ""));

    /// <summary>Where a question stands, in words for its asker and for organizers.</summary>
    public static string Standing(Question question, IReadOnlyDictionary<QuestionId, int> numbers) => question.State switch
    {
        QuestionState.Held => "受付済み（確認待ち）",
        QuestionState.Queued => "取り上げる予定です（順番待ち）",
        QuestionState.Next => "次に取り上げます",
        QuestionState.Now => "いま取り上げています",
        QuestionState.Answered => question.AnsweredWhen == AnswerTime.Later ? "後日回答しました" : "回答済みです",
        QuestionState.NotTaken => $"今回は見送らせていただきました（理由：{question.NotTakenReason}）",
        QuestionState.Merged => question.MergedInto is { } other && numbers.TryGetValue(other, out var number)
            ? $"No.{number}とまとめて取り上げます"
            : "ほかの質問とまとめて取り上げます",
        QuestionState.Withdrawn => "取り消し済み",
    };

    public static string Called(Question question) => $"{Kind(question)}No.{question.Number}";

    public static string Short(Question question) => MessageText.Truncate(question.Text.ReplaceLineEndings(" "), ShortText);

    private static string Kind(Question question) => question.Kind == QuestionKind.Question ? "質問" : "コメント";

    private static string When(QuestionTiming timing) => timing switch
    {
        QuestionTiming.Advance => "（事前質問）",
        QuestionTiming.After => "（終了後質問）",
        QuestionTiming.Live => "",
    };

    private static string Answers(Question question) =>
        string.Concat(question.Answers.OrderBy(answer => answer.Ordinal).Select(answer => $"\n回答：{answer.Text}"));
}
