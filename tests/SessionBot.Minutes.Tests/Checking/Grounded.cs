using System.Text;
using CsCheck;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Checking.Grounding;
using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Tests.Checking;

public sealed class Grounded
{
    private static readonly DateOnly Day = new(2026, 2, 20);

    [Theory]
    [InlineData("1万4千人が使っています。", "１４，０００人が使っている。")]
    [InlineData("令和8年度に始めます。", "2026年度に始める。")]
    [InlineData("来年度に始めます。", "2026年度に始める。")]
    [InlineData("先月、8割の方が答えました。", "1月に80%の方が答えた。")]
    [InlineData("費用の三分の二は交付金です。", "費用の3分の2は交付金である。")]
    [InlineData("午後6時まで開きます。", "18時まで開く。")]
    [InlineData("検討しなければなりません。", "検討しなければならない。")]
    [InlineData("八か所に置きました。", "8カ所に置いた。")]
    [InlineData("三つの地区に配ります。", "3地区に配る。")]
    [InlineData("全体の35%です。", "全体の3割5分である。")]
    [InlineData("百三十六の手続きのうち八十一が済みます。", "136の手続きのうち81が済む。")]
    [InlineData("受診率は四十七・三%です。", "受診率は47.3%である。")]
    [InlineData("9999999999999999千兆人です。", "9999999999999999千兆人である。")]
    [InlineData("県と情報をつないでいます。", "県と情報をつないでいる。")]
    [InlineData("バスは12台です。", "バスの台数は12台である。")]
    public void The_same_in_other_words_is_supported(string source, string claim) =>
        Assert.Equal(GroundingVerdict.Supported, GroundingCheck.Check(source, claim, Day).Verdict);

    [Theory]
    [InlineData("58名が参加しました。", "85名が参加した。", GroundingFacet.Number)]
    [InlineData("3か所で58名が参加しました。", "58か所で参加した。", GroundingFacet.OtherNumber)]
    [InlineData("窓口を改めました。", "ブロックチェーンで窓口を改めた。", GroundingFacet.Name)]
    [InlineData("説明会は開いていません。", "説明会を開いた。", GroundingFacet.Negation)]
    [InlineData("説明会を開きました。", "説明会を開かなかった。", GroundingFacet.Negation)]
    [InlineData("利用者が増えました。", "利用者が減った。", GroundingFacet.Negation)]
    [InlineData("導入を検討しています。", "導入を決定した。", GroundingFacet.Modality)]
    [InlineData("一部の窓口で使っています。", "すべての窓口で使っている。", GroundingFacet.Quantifier)]
    [InlineData("30人以上が来ました。", "30人以下が来た。", GroundingFacet.Quantifier)]
    [InlineData("一部の窓口で使っています。全体の職員は30人です。", "すべての窓口で使っている。", GroundingFacet.Quantifier)]
    [InlineData("福祉課には来年4月に広げる予定でございます。", "福祉課にはすでに広げた。", GroundingFacet.Modality)]
    [InlineData("日数をさらに短くする必要があります。", "日数をさらに短くした。", GroundingFacet.Modality)]
    [InlineData("残りの4校は使い始めるということです。", "残りの4校も使い始めた。", GroundingFacet.Modality)]
    [InlineData("先月は公民館で6回開き、58名でした。", "公民館で6回開く予定である。", GroundingFacet.Modality)]
    [InlineData("県の中には、まだ情報をつないでいません。", "県の中で情報をつないでいる。", GroundingFacet.Negation)]
    [InlineData("印刷費は120万円減りました。", "印刷費は減らなかった。", GroundingFacet.Negation)]
    [InlineData("小中学校11校で使っています。", "高校11校で使っている。", GroundingFacet.Name)]
    [InlineData("希望した町民が使います。", "町民誰でも使う。", GroundingFacet.Quantifier)]
    [InlineData("国の補助を使います。", "県の補助を使う。", GroundingFacet.Actor)]
    public void What_the_source_does_not_say_is_named(string source, string claim, GroundingFacet facet)
    {
        var result = GroundingCheck.Check(source, claim, Day);

        Assert.NotEqual(GroundingVerdict.Supported, result.Verdict);
        Assert.Contains(result.Reasons, reason => reason.Facet == facet && claim.Contains(reason.Piece, StringComparison.Ordinal));
    }

    [Fact]
    public void Any_text_is_judged_and_supported_exactly_when_nothing_speaks_against_it() =>
        Gen.String.Sample(text =>
        {
            var result = GroundingCheck.Check(text, text, Day);
            Assert.InRange(result.Score, 0, 1);
            Assert.Equal(result.Verdict == GroundingVerdict.Supported, result.Reasons.Count == 0);
        });

    [Fact]
    public void A_long_source_that_repeats_itself_is_judged()
    {
        var source = new StringBuilder().Insert(0, "ああああ、3台を増やしました。", 10_000).ToString();

        Assert.Equal(GroundingVerdict.Supported, GroundingCheck.Check(source, "3台を増やした。", Day).Verdict);
    }

    [Theory]
    [InlineData("clean")]
    [InlineData("messy")]
    public async Task Any_tampering_with_the_drafters_own_sentences_is_found(string name)
    {
        var record = TestSessions.Read(name);
        var draft = await TestSessions.DraftAsync(record);
        var sentences = SentenceIds.Of(draft.Document).Select(entry => entry.Sentence).Where(sentence => sentence.Text.Length > 0).ToList();
        Assert.Empty(ProvenanceReplay.Check(draft.Document, record, TestSessions.Layout));

        // CsCheck prints the seed of a failing sample.
        Gen.Select(Gen.Int[0, sentences.Count - 1], Gen.Int[0, 1000], Gen.Int[0, 3], Gen.String[1, 4]).Sample((at, place, cut, insert) =>
        {
            var text = sentences[at].Text;
            var start = place % text.Length;
            var tampered = text[..start] + insert + text[Math.Min(text.Length, start + cut)..];
            var verdict = ProvenanceReplay.Check(sentences[at] with { Text = tampered }, record, TestSessions.Layout).Verdict;
            return tampered == text || verdict is ReplayVerdict.Mismatch or ReplayVerdict.NoEvidence;
        });
    }
}
