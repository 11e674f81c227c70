using Line.Messaging;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Drafting;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Minutes;

/// <summary>What the bot says about minutes.</summary>
internal static class MinutesReplies
{
    private static readonly QuickReply DraftAgain = Choices(("議事録作成", "議事録作成"));

    public static ISendMessage TalkRecorded(Session session, string text) => new TextMessage(
        $"第{session.Number}回の講演の記録に加えました（{text.Length}文字）。", Choices(("議事録作成", "議事録作成"), ("終了", "終了")));

    public static ISendMessage TooEarly(Session session) => new TextMessage(
        $"第{session.Number}回はいま「{SessionReplies.Name(session.Phase)}」です。「終了」の後に作成できます。");

    public static ISendMessage Requested(Session session) =>
        new TextMessage($"第{session.Number}回の議事録の下書きを作成しています。できましたらお知らせします。");

    public static ISendMessage Drafted(Session session, int revision, MinutesDraft draft, Uri? link)
    {
        var leftOut = draft.Coverage.LeftOut.ToList();
        return new TextMessage(
            $"第{session.Number}回の議事録の下書き（第{revision}版）ができました。"
                + (link is null ? "\n（Service:PublicAddress を設定すると、確認用のリンクが付きます）" : $"\n確認：{link}")
                + $"\n内容を確認のうえ、よろしければ「議事録承認 {revision}」を押すか、お送りください。"
                + $"\n\n出典つきの文：{SentenceIds.Of(draft.Document).Count(one => one.Sentence.Evidence.Count > 0)}\n未掲載：{leftOut.Count}件"
                + string.Concat(leftOut.Select(item => $"\n・{item.Label}：{((LeftOut)item.Fate).Reason}")),
            Choices(($"議事録承認 {revision}", $"議事録承認 {revision}"), ("作り直す", "議事録作成")));
    }

    public static ISendMessage NothingToApprove(Session session) => new TextMessage(
        $"第{session.Number}回には承認待ちの議事録がありません。", DraftAgain);

    public static ISendMessage StaleRevision(int asked, int newest) => new TextMessage(
        $"第{asked}版は最新ではありません。第{newest}版を確認してから承認してください。",
        Choices(($"議事録承認 {newest}", $"議事録承認 {newest}")));

    public static ISendMessage OutOfDate(IReadOnlyList<string> changed) => new TextMessage(
        "下書きの後に、報告・質問・講演の記録が変わったため承認できません。「議事録作成」で作り直してください。"
            + string.Concat(changed.Select(label => $"\n・{label}")),
        DraftAgain);

    public static ISendMessage Approved(Session session, MinutesRevision minutes, Uri? link) => new TextMessage(
        $"第{session.Number}回の議事録（第{minutes.Revision}版）を承認し、公開しました。\n版の識別子：{minutes.Hash[..12]}" + Link(link));

    public static ISendMessage Published(Session session, MinutesRevision minutes, Uri? link) => new TextMessage(
        $"第{session.Number}回「{session.Topic}」の議事録（{minutes.ApprovedAt?.ToOffset(SessionPlan.Tokyo):yyyy/M/d}公開）" + Link(link));

    public static ISendMessage NonePublished() => new TextMessage("公開された議事録はまだありません。");

    private static string Link(Uri? link) => link is null ? "" : $"\n{link}";
}
