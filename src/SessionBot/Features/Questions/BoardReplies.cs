using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using static SessionBot.Features.Members.MemberReplies;
using static SessionBot.Features.Questions.QuestionReplies;

namespace SessionBot.Features.Questions;

/// <summary>What the bot says to organizers about questions.</summary>
internal static class BoardReplies
{
    private static readonly QuickReply Usual = Choices(("質問一覧", "質問一覧"), ("次へ", "次へ"), ("戻す", "戻す"));

    public static ISendMessage List(Session session, IReadOnlyList<Question> all, IReadOnlyDictionary<MemberId, string> askers)
    {
        var standing = all.Where(question => question.State != QuestionState.Withdrawn).ToList();
        var numbers = all.ToDictionary(question => question.Id, question => question.Number);
        return new TextMessage(
            standing.Count == 0
                ? $"第{session.Number}回の質問・コメントはまだありません。"
                : MessageText.Truncate($"第{session.Number}回の質問・コメント（{standing.Count}件）\n" + string.Join('\n', standing.Select(question =>
                    $"\n{Called(question)}［{Asker(question, askers)}］{Short(question)}\n→ {Standing(question, numbers)}")), 5000),
            Choices(("全部承認", "全部承認"), ("次へ", "次へ")));
    }

    public static ISendMessage Changed(IReadOnlyList<QuestionChanged> changes, IReadOnlyList<Question> all)
    {
        var numbers = all.ToDictionary(question => question.Id, question => question.Number);
        return new TextMessage(
            MessageText.Truncate(string.Join('\n', changes
                .Select(change => all.Single(question => question.Id == change.QuestionId))
                .Select(question => $"{Called(question)}：{Standing(question, numbers)}\n　{Short(question)}")), 5000),
            Usual);
    }

    public static ISendMessage Answered(Question question) => new TextMessage(
        $"{Called(question)}を回答済みにしました（回答の記録{question.Answers.Count}件）。", Usual);

    public static ISendMessage Undone(IEnumerable<Question> questions, IReadOnlyList<Question> all)
    {
        var numbers = all.ToDictionary(question => question.Id, question => question.Number);
        return new TextMessage($"元に戻しました。\n{string.Join('\n', questions.Select(question => $"{Called(question)}：{Standing(question, numbers)}"))}", Usual);
    }

    public static ISendMessage NothingToUndo() => new TextMessage("元に戻せる操作がありません。", Usual);

    public static ISendMessage NotFound(int number) => new TextMessage($"No.{number}の質問・コメントはありません。", Usual);

    public static ISendMessage Refused(Question? question, QuestionRefusal why)
    {
        var called = question is null ? "質問" : Called(question);
        return new TextMessage(why switch
        {
            QuestionRefusal.NothingToChange => question is null ? "対象の質問がありません。" : $"{called}はすでにそのようになっています。",
            QuestionRefusal.Withdrawn => $"{called}は質問した方が取り消しています。",
            QuestionRefusal.NotFromThisState => $"{called}は、いまの状態からは変えられません。",
            QuestionRefusal.ReasonMissing => $"見送りの理由を添えてください（質問した方に伝わります）。例：見送り {question?.Number} 個人に関する内容のため",
            QuestionRefusal.MergeTargetClosed => $"{called}をまとめる先が、取り消し・見送り・統合済みです。",
            QuestionRefusal.ChangedSince => $"{called}はその後に変わっているため、元に戻せません。",
        }, Usual);
    }

    private static string Asker(Question question, IReadOnlyDictionary<MemberId, string> askers) =>
        question.IsAnonymous ? "匿名" : askers.GetValueOrDefault(question.AskerId, "不明");
}
