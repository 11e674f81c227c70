using Line.Messaging;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Organizers;

/// <summary>What the bot says to organizers about their own words.</summary>
internal static class OrganizerReplies
{
    public static ISendMessage Words() => new TextMessage(
        """
        運営の言葉
        ・予定（改行して回・日時・内容・場所・講師）
        ・受付開始／開始／休憩／再開／終了
        ・質問一覧／全部承認／次へ／戻す
        ・承認 3／保留 3／次は 3／表示 3
        ・回答 3 回答の要旨
        ・見送り 3 理由（質問した方に伝わります）
        ・まとめ 5 3（5番を3番にまとめます）
        ・講演：講演の記録（「■」「●」の行は見出し）
        ・議事録作成／議事録承認 1
        """);

    public static ISendMessage Misread(string verb) => new TextMessage(
        $"「{verb}」の後に必要なものがないか、読み取れませんでした。何も変更していません。\n{Form(verb)}", Choices(("運営の言葉", "運営"), ("質問一覧", "質問一覧")));

    private static string Form(string verb) => verb switch
    {
        "予定" => Sessions.SessionPlan.Example,
        "講演" => "「講演：」に続けて、講演の記録をお送りください。",
        "まとめ" => "例：まとめ 5 3（5番を3番にまとめます）",
        "回答" or "見送り" => $"例：{verb} 3 ○○のため",
        _ => $"例：{verb} 3（1件ずつお送りください）",
    };

    public static ISendMessage NoSession() =>
        new TextMessage("対象の研究会がありません。「予定」に続けて、回・日時・内容をお送りください。");
}
