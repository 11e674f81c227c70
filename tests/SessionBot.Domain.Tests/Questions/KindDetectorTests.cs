using SessionBot.Domain.Questions;

namespace SessionBot.Domain.Tests.Questions;

public sealed class KindDetectorTests
{
    private const double Enough = 0.95;

    [Fact]
    public void Nineteen_of_twenty_messages_are_told_right()
    {
        var wrong = ChatMessages.All.Where(message => KindDetector.Detect(message.Text) != message.Kind).ToList();

        var share = 1 - ((double)wrong.Count / ChatMessages.All.Count);
        Assert.True(share >= Enough, $"{share:P1} of {ChatMessages.All.Count} are right. Wrong:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void No_question_of_the_table_goes_unanswered_as_a_comment() =>
        Assert.DoesNotContain(ChatMessages.All, message =>
            message.Kind == QuestionKind.Question && KindDetector.Detect(message.Text) == QuestionKind.Comment);

    [Theory]
    [InlineData("")]
    [InlineData("予約")]
    [InlineData("https://example.jp/yoyaku")]
    public void What_is_not_clearly_a_comment_counts_as_a_question(string text) =>
        Assert.Equal(QuestionKind.Question, KindDetector.Detect(text));

    [Fact]
    public void Broken_characters_do_not_stop_a_message() =>
        Assert.Equal(QuestionKind.Question, KindDetector.Detect("予約は\uDE00いつから始まりますか"));

    [Theory]
    [InlineData("青瀬町です。4月から図書館の予約をLINEで受け付けています。")]
    [InlineData("窓口に来る方が3割減りました。")]
    [InlineData("職員が入力を確認する手間が減り、窓口に余裕ができました。")]
    [InlineData("住民から「どこで申し込むのか」と聞かれることが減りました。")]
    [InlineData("いつでも申し込めるようになり、夜間の利用が4割を占めます。")]
    [InlineData("どの世代の方にも使っていただけるよう、紙の案内も残しました。")]
    [InlineData("課題は、だれが更新を担うかが決まっていないことです。")]
    [InlineData("アンケートの質問を5問に減らしたところ、回答が倍になりました。")]
    [InlineData("使い方を教えてくれる人がいないという声があり、教室を開きました。")]
    [InlineData("よくある質問をまとめたページを公開しました。")]
    [InlineData("アンケートの質問は5問です。")]
    [InlineData("費用は年間12万円、担当は2名です。")]
    [InlineData("何人かの職員が研修を受け、ほかの課にも広がりました。")]
    [InlineData("参考までに、登録者は1,240人（人口の18％）です。")]
    [InlineData("来年度は、防災の知らせにも使いたいと考えています。")]
    [InlineData("まだ迷っているのが、どこまで自動で答えるかの線引きです。")]
    [InlineData("住民の声を聞きたいと考え、意見箱を設けました。")]
    [InlineData("成果はほかの町にも伝えたい。")]
    [InlineData("予約の取り方がわからない方には電話で案内しています。")]
    public void A_sentence_of_a_report_does_not_look_like_a_question(string text) => Assert.False(KindDetector.LooksLikeQuestion(text));

    [Theory]
    [InlineData("報告の締切はいつですか")]
    [InlineData("当日の接続先を教えてください。")]
    [InlineData("参加人数に上限はありますか？")]
    [InlineData("写真も送ってよいでしょうか。")]
    [InlineData("青瀬町の費用を知りたいです")]
    public void A_plain_question_looks_like_one_at_any_time(string text) => Assert.True(KindDetector.LooksLikeQuestion(text));
}
