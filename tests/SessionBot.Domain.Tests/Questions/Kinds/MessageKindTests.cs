using CsCheck;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Questions.Kinds;

namespace SessionBot.Domain.Tests.Questions.Kinds;

public sealed class MessageKindTests
{
    [Theory]
    [InlineData("導入費用はいくらでしたか", MessageKind.Question)]
    [InlineData("とても参考になりました。", MessageKind.Comment)]
    [InlineData("音が聞こえません", MessageKind.Operational)]
    [InlineData("さっきの質問は取り消します", MessageKind.Withdraw)]
    [InlineData("訂正です。300人ではなく320人でした", MessageKind.Edit)]
    [InlineData("お前は馬鹿だ、死ね", MessageKind.Unsafe)]
    [InlineData("もう死にたいです", MessageKind.Unsafe)]
    public void A_clear_message_is_told_by_its_wording(string text, MessageKind kind) => Assert.Equal(kind, KindDetector.Classify(text));

    [Theory]
    [InlineData("ハラスメントの相談窓口はありますか")]
    [InlineData("自殺予防の取組について教えてください")]
    [InlineData("予約の取り消しはどうすればできますか")]
    [InlineData("データの誤りは誰が訂正していますか")]
    [InlineData("防災無線が聞こえない地区への対策はありますか")]
    [InlineData("誹謗中傷の書き込みにはどう対応していますか")]
    public void A_question_about_a_delicate_theme_is_a_question(string text) => Assert.Equal(MessageKind.Question, KindDetector.Classify(text));

    [Theory]
    [InlineData("資料はもらえますか", MessageKind.Question)]
    [InlineData("先生の資料をいただけないでしょうか？", MessageKind.Question)]
    [InlineData("スライドをいただくことは可能ですか", MessageKind.Question)]
    [InlineData("配布資料は後日もらえますか", MessageKind.Operational)]
    [InlineData("資料はどこからダウンロードできますか", MessageKind.Operational)]
    [InlineData("資料をメールで送ってもらえますか", MessageKind.Operational)]
    public void Whether_one_may_have_the_papers_is_asked_of_the_speaker_and_how_of_the_organizers(string text, MessageKind kind) =>
        Assert.Equal(kind, KindDetector.Classify(text));

    [Theory]
    [InlineData("")]
    [InlineData("予約\uDE00は")]
    [InlineData("年齢層")]
    public void What_nothing_speaks_against_is_a_question(string text) => Assert.Equal(MessageKind.Question, KindDetector.Classify(text));

    [Fact]
    public void Only_emoji_are_a_comment() => Assert.Equal(MessageKind.Comment, KindDetector.Classify("👏👏👏"));

    [Fact]
    public void The_longest_message_has_a_kind() =>
        Assert.Equal(MessageKind.Question, KindDetector.Classify(string.Concat(Enumerable.Repeat("費用はいくらですか。", 500))));

    [Fact]
    public void Any_text_has_the_same_kind_twice() =>
        Gen.String.Sample(text => KindDetector.Classify(text) == KindDetector.Classify(text), iter: 500);
}
