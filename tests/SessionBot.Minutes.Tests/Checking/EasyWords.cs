using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Tests.Checking;

public sealed class EasyWords
{
    [Theory]
    [InlineData("窓口の予約を始めた。")]
    [InlineData("来年度は実施しない。")]
    [InlineData("オンラインのアンケートに回答した。")]
    public void A_plain_sentence_has_no_hint(string sentence) => Assert.Empty(Of(sentence));

    [Theory]
    [InlineData("対応できないわけではない。")]
    [InlineData("検討しないことはない。")]
    [InlineData("見直さざるを得ない。")]
    [InlineData("必要がないとは言えない。")]
    [InlineData("影響がないとは限らない。")]
    public void Two_negations_in_one_are_named(string sentence) => Assert.Equal(EasyJapaneseFacet.DoubleNegation, Assert.Single(Of(sentence)).Facet);

    [Fact]
    public void A_long_sentence_is_named() =>
        Assert.Equal(EasyJapaneseFacet.Length, Assert.Single(Of(new string('あ', EasyJapanese.LongSentence) + "。")).Facet);

    [Fact]
    public void A_loanword_is_named_unless_the_article_explains_it()
    {
        Assert.Equal([new(EasyJapaneseFacet.Loanword, "プロポーザル")], Of("プロポーザルを行った。"));
        Assert.Empty(Of("プロポーザルを行った。", "公募型の提案（プロポーザル）とした。"));
        Assert.Empty(Of("プロポーザル（提案の公募）を行った。", "プロポーザル（提案の公募）を行った。"));
    }

    private static IReadOnlyList<EasyJapaneseHint> Of(string sentence, params string[] article) => new EasyJapanese(new(
        [new(SectionKind.Talk, [.. article.Select(text => new ParagraphBlock(null, [new Sentence(text, [])]))])], new LayoutStamp("study-group", "00"))).Of(sentence);
}
