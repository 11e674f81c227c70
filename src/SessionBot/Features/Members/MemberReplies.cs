using Line.Messaging;
using SessionBot.Domain.StudyGroups;

namespace SessionBot.Features.Members;

/// <summary>What the bot says to members about themselves and about what it can do.</summary>
internal static class MemberReplies
{
    /// <summary>LINE shows 13 quick replies at most; longer lists are typed.</summary>
    private const int MostQuickReplies = 13;

    public static IReadOnlyList<ISendMessage> Welcome(StudyGroup group) =>
    [
        new TextMessage($"{group.Name}へようこそ。\n研究会の前には地域の報告を、当日は質問や感想を、このトークにそのままお送りください。"),
        AskRegion(group),
    ];

    public static ISendMessage WelcomeBack(Region region) =>
        new TextMessage($"おかえりなさい。ご所属は「{region.Name}」です。変更する場合は「地域変更」とお送りください。");

    public static ISendMessage AskRegion(StudyGroup group)
    {
        var regions = group.Regions.OrderBy(region => region.Ordinal).ToList();
        var text = regions.Count > MostQuickReplies
            ? "ご所属の地域をボタンで選ぶか、地域名をお送りください。"
            : "ご所属の地域を選んでください。";
        return new TextMessage(text, Choices([.. regions.Take(MostQuickReplies).Select(region => (region.Name, $"地域 {region.Name}"))]));
    }

    public static ISendMessage UnknownRegion(StudyGroup group, string typed) => new TextMessage(
        $"「{MessageText.Truncate(typed, 40)}」という地域は登録されていません。\n登録されている地域：{string.Join("、", group.Regions.OrderBy(region => region.Ordinal).Select(region => region.Name))}");

    public static ISendMessage RegionChosen(Region region) => new TextMessage(
        $"ご所属を「{region.Name}」で登録しました。\n「報告する」で地域の報告を、研究会の間は質問や感想を、そのままお送りください。",
        Choices(("報告する", "報告する"), ("次回の研究会", "次回の研究会"), ("使い方", "使い方")));

    public static ISendMessage Help(Member member) => new TextMessage(
        """
        できること
        ・報告する：地域の報告を書きます（何通に分けても、まとめて1つの報告になります）
        ・提出／訂正／報告取消：報告を提出する・書き直す・取り消す
        ・研究会の間は、送った文がそのまま質問になります
        ・自分の質問：質問の状況を見ます
        ・みんなの質問：取り上げる予定の質問を見ます
        ・取消／匿名にする／コメントにする：最後に送った質問を変えます
        ・次回の研究会／議事録／地域変更
        """ + (member.IsOrganizer ? "\n\n運営の方は「運営」で運営用の言葉を見られます。" : ""));

    public static ISendMessage CannotRead() =>
        new TextMessage("申し訳ありません。この種類のメッセージは読み取れません。内容を文字・写真・ファイルでお送りください。");

    public static ISendMessage NowOrganizer() =>
        new TextMessage("運営として登録しました。「運営」とお送りいただくと、運営用の言葉を確認できます。", Choices(("運営の言葉", "運営")));

    public static ISendMessage WrongCode() => new TextMessage("運営登録の合言葉が違います。事務局にご確認ください。");

    public static ISendMessage NoSession() => new TextMessage(
        "現在、受付中の研究会がないため、お送りいただいた内容は登録していません。次回の研究会が決まりましたら、もう一度お送りください。");

    public static QuickReply Choices(params IReadOnlyList<(string Label, string Says)> choices) =>
        new([.. choices.Select(choice => new QuickReplyButtonObject(
            new PostbackTemplateAction(MessageText.Truncate(choice.Label, 20), choice.Says, choice.Label)))]);
}
