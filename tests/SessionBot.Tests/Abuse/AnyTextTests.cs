using System.Text;
using CsCheck;
using Line.Messaging.Webhooks;
using SessionBot.Domain.Questions;
using SessionBot.Features.Members;
using SessionBot.Features.Organizers;
using SessionBot.Features.Sessions;

namespace SessionBot.Tests.Abuse;

/// <summary>Every reader of a member's words, with words of any kind.</summary>
public sealed class AnyTextTests
{
    private static readonly string[] Pieces =
    [
        "質問：", "報告:", "コメント：", "取消 ", "承認 ", "回答 ", "まとめ ", "見送り ", "第3回 ", "予定\n", "講演：", "お知らせ ", "地域 ", "2026/12/10 ", "令和8年", "午後3時", "15:00-16:30",
        "No.", "番", "匿名で", "訂正です。", "さっきの", "99999999999999999999", "０", "①", "㍿", "ﾊﾝｶｸ", "\u3000", "\n", "\r\n", "\0", "\u202E", "\u0301", "\uFEFF", "😀", "👨‍👩‍👧‍👦", "\uFFFF", "𠮷",
    ];

    private static readonly Gen<string> Words = Gen.OneOf(Gen.OneOf(Pieces), Gen.Char.Select(letter => letter.ToString()), Gen.String).Array[1, 12].Select(string.Concat);

    [Fact]
    public void No_words_are_too_odd_to_be_read() => Words.Sample(
        sent =>
        {
            var text = AsItArrives(sent);
            MemberCommand.Parse(text);
            OrganizerCommand.Parse(text);
            OrganizerCommand.IsUnmistakable(text);
            Tap.Parse(text);
            SessionPlan.Parse(text);
            ReceivedText.Read(text);
            AnonymityWish.IsIn(text);
            NamedQuestion.NumberIn(text);
            QuestionCorrection.Replacement(text);
            QuestionJoining.Continues(text, "費用はいくらですか");
            QuestionJoining.Continues("費用の件ですが、", text);
        },
        iter: 10_000);

    /// <summary>What the webhook reader makes of a text that JSON can carry.</summary>
    private static string AsItArrives(string sent)
    {
        var escaped = string.Concat(sent.Select(unit => $"\\u{(int)unit:x4}"));
        var json = $$$"""{"type":"message","message":{"type":"text","id":"1","text":"{{{escaped}}}"}}""";
        return ((TextEventMessage)((MessageEvent)WebhookEventParser.ParseEvent(Encoding.ASCII.GetBytes(json))).Message).Text;
    }
}
