using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;

namespace SessionBot.Minutes.Tests.Drafting;

public sealed class CourtesyIsDropped
{
    [Theory]
    [InlineData("お世話になっております。")]
    [InlineData("いつもお世話になっております。青瀬町の冬木です。よろしくお願いいたします。")]
    [InlineData("お世話になっております。みなと町の佐伯です。")]
    [InlineData("遅くなり申し訳ありません。もりの市です。")]
    [InlineData("ご清聴ありがとうございました。")]
    [InlineData("お疲れ様です！")]
    [InlineData("皆さん、こんばんは😊")]
    [InlineData("本日はどうぞよろしくお願いします🙇‍♀️")]
    [InlineData("以上、よろしくお願い申し上げます。")]
    [InlineData("遅くなり申し訳ございません。")]
    [InlineData("貴重なお話をいただき、誠にありがとうございました。")]
    [InlineData("👍👍")]
    [InlineData("えーと…")]
    public async Task A_message_of_courtesy_alone_is_left_out_with_its_reason(string message)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithReports(message));

        Assert.Equal(new LeftOut("挨拶のみ"), Assert.Single(draft.Coverage.Items).Fate);
        Assert.DoesNotContain("各地域", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("お疲れ様です、青瀬町です。予約が増えている。", "予約が増えている。")]
    [InlineData("お疲れ様です、青瀬町の冬木です、予約が増えている。", "予約が増えている。")]
    [InlineData("集会所の予約についてご報告します。予約が増えている。", "予約が増えている。")]
    [InlineData("えーと、予約が、えー、増えている。", "予約が、増えている。")]
    [InlineData("予約が増えている(笑)", "予約が増えている。")]
    [InlineData("予約が増えている👨‍👩‍👧", "予約が増えている。")]
    public async Task What_is_left_of_a_message_is_its_content(string said, string written)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithReports(said));

        Assert.Contains($"\n{written}\n", PlainTextRenderer.Render(draft.Document), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("空き家バンクの状況についてご報告します。")]
    [InlineData("対象は山村です。")]
    [InlineData("全市町村です。")]
    [InlineData("青瀬町の課題です。予算が足りない。")]
    [InlineData("毎月、議会に利用状況を報告します。次は6月。")]
    [InlineData("はい。")]
    [InlineData("質問への回答を住民に感謝された。")]
    public async Task Content_that_resembles_courtesy_stays(string message)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithExchange(["予定は?"], [message]));

        Assert.All(draft.Coverage.Items, item => Assert.IsType<InMinutes>(item.Fate));
        Assert.Equal(message.Count(c => c == '。'), draft.Document.Blocks.OfType<QaBlock>().Last().Sentences.Count());
    }

    [Fact]
    public async Task A_question_keeps_its_wording_and_loses_its_asker()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithExchange(["霧島谷村役場の春日です。質問です。費用はどのくらいでしょうか？"], []));

        var article = PlainTextRenderer.Render(draft.Document);
        Assert.Contains("\n質問: 費用はどのくらいでしょうか？\n", article, StringComparison.Ordinal);
        Assert.DoesNotContain("春日", article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Thanks_for_a_talk_alone_is_no_comment()
    {
        var record = TestSessions.WithExchange(["とても参考になるご講演をありがとうございました。"], [], ExchangeKind.Comment);

        Assert.DoesNotContain("質疑応答", PlainTextRenderer.Render((await TestSessions.DraftAsync(record)).Document), StringComparison.Ordinal);
    }
}
