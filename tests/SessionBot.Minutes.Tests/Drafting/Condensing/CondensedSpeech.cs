using CsCheck;
using SessionBot.Minutes.Drafting.Condensing;
using SessionBot.Minutes.Drafting.Rules;

namespace SessionBot.Minutes.Tests.Drafting.Condensing;

public sealed class CondensedSpeech
{
    private const string Speech =
        "防災についてのお尋ねでございますが、情報が確実に届くことが重要でございます。町では屋外スピーカーを52か所に整備してまいりました。"
        + "このため、来年度は戸別受信機を貸与するとともに、文字配信を開始し、情報が届く手段を増やしてまいります。以上でございます。";

    private static readonly string[] Fragments =
    [
        "次に、", "防災について", "でございますが、", "検討し、", "取り組んでまいります", "。", "、", "「はい。」", "52か所", "しっかりと", "と考えております", "を図り、", "\n", "😊", "\uD83D",
        "ありがとうございました。", "していません", "えーと、", "（約3割）", "Web", "ことが課題です", "支援するとともに、",
    ];

    private static string Text(int limit) => string.Concat(Condenser.Condense(Speech, question: null, limit).Select(clause => clause.Text));

    [Fact]
    public void What_will_be_done_stays_and_greetings_and_what_everybody_knows_go() =>
        Assert.Equal("来年度は戸別受信機を貸与するとともに、文字配信を開始し、情報が届く手段を増やす。", Text(45));

    [Fact]
    public void Less_room_leaves_whole_clauses() => Assert.Equal("文字配信を開始し、情報が届く手段を増やす。", Text(25));

    [Fact]
    public void Nothing_fits_into_nothing() => Assert.Equal("", Text(1));

    [Fact]
    public void No_limit_is_exceeded_and_every_clause_is_what_its_rules_make_of_its_span() =>
        Gen.Select(Gen.Int[0, Fragments.Length - 1].Select(at => Fragments[at]).Array[0, 60], Gen.Int[1, 120]).Sample((pieces, limit) =>
        {
            var text = string.Concat(pieces);
            var clauses = Condenser.Condense(text, "防災の検討は", limit);
            Assert.InRange(clauses.Sum(clause => clause.Text.Length), 0, limit);
            Assert.All(clauses, clause => Assert.Equal(clause.Text, RuleBook.Replay(clause.Rules, clause.Span.Of(text))));
            Assert.Equal(clauses.Select(clause => clause.Span.Start).Order(), clauses.Select(clause => clause.Span.Start));
        });

    [Theory]
    [InlineData("住民への説明はまだ決定しておりません。", "しておりません", "していない")]
    [InlineData("一部の地区で来年度の実施を検討しております。", "一部の", "検討している")]
    [InlineData("費用は約40万円にとどまる見込みでございます。", "約40万円", "見込み")]
    public void Negation_hedges_and_modality_survive(string said, string word, string kept)
    {
        var text = string.Concat(Condenser.Condense(said, question: null, limit: 60).Select(clause => clause.Text));

        Assert.Contains(kept, text, StringComparison.Ordinal);
        Assert.True(word.EndsWith("ません", StringComparison.Ordinal) || text.Contains(word, StringComparison.Ordinal), text);
    }

    [Theory]
    [InlineData("窓口の改善については、来年度の本格的な導入に向け、", "向けます", "向ける")]
    [InlineData("町内の五つの診療所をはじめ、", "はじめます", "はじめる")]
    [InlineData("これまでの紙の申請の受付に加え、", "加えます", "加える")]
    [InlineData("一人で暮らす高齢の方が多いため、", "ためます", "ためる")]
    [InlineData("町の広報紙と防災無線でのお知らせ、", "知らせます", "知らせる")]
    [InlineData("来年度までに全地区での実施を目指し、", "目指します。", "目指する")]
    public void A_clause_that_ends_in_no_verb_ends_no_sentence(string said, params string[] never)
    {
        var closings = new[] { SpeechRules.Closing, SpeechRules.ClosingPast, SpeechRules.ClosingPolite, SpeechRules.ClosingPolitePast };

        Assert.All(closings, rules => Assert.DoesNotContain(never, word => RuleBook.Apply(rules, said).Text.Contains(word, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("残る工事は来年度に終わる見込みでございまして、周知もしてまいります。", 22, "残る工事は来年度に終わる見込みである。")]
    [InlineData("課題は費用でございまして、国の補助を受けまして、来年度に整備いたします。", 60, "課題は費用であり、国の補助を受け、来年度に整備する。")]
    [InlineData("予約の制度を改めますとともに、案内を整備しますとともに、来年度に検証をいたします。", 60, "予約の制度を改めるとともに、案内を整備するとともに、来年度に検証する。")]
    [InlineData("ただ、高齢の方に対しまして、支援の窓口を開設をいたしました。", 60, "高齢の方に対して、支援の窓口を開設した。")]
    [InlineData("実現を目指しますとともに、避難所の整備をいたしました。", 60, "実現を目指しますとともに、避難所の整備をした。")]
    [InlineData("改修を進めていまして、職員の研修をいたしまして、来年度に開設します。", 60, "改修を進めており、職員の研修をし、来年度に開設する。")]
    public void Long_polite_forms_become_short_ones_and_sentences_that_end_early_end_well(string said, int limit, string written) =>
        Assert.Equal(written, string.Concat(Condenser.Condense(said, question: null, limit).Select(clause => clause.Text)));

    [Fact]
    public void Where_no_clause_fits_the_summary_begins_behind_a_comma_within_one() => Assert.Equal(
        "専門の相談員による支援を全ての中学校に拡大する。",
        string.Concat(Condenser.Condense("来年度は、悩みを抱える児童生徒や保護者の方々を、専門の相談員による支援を全ての中学校に拡大してまいります。", question: null, limit: 28).Select(clause => clause.Text)));

    [Fact]
    public void What_is_said_at_every_end_does_not_count_as_the_end() => Assert.Equal(
        "病院への直通便を十月から運行する。",
        string.Concat(Condenser.Condense(
            "病院への直通便を十月から運行いたします。今後とも、こうした取り組みを通じまして、安心して暮らせるまちづくりに努めてまいります。", question: null, limit: 30).Select(clause => clause.Text)));

    [Theory]
    [InlineData("企業などの取り組みを支援してまいります。", "企業等の取組を支援する。")]
    [InlineData("新たに取り組み、成果を広めてまいります。", "新たに取り組み、成果を広める。")]
    [InlineData("県におけます住宅の整備を進めたいと考えてございます。", "県における住宅の整備を進めたい。")]
    [InlineData("力を発揮できますように、研修を実施いたします。", "力を発揮できるように、研修を実施する。")]
    public void It_is_written_as_editors_write(string said, string written) =>
        Assert.Equal(written, string.Concat(Condenser.Condense(said, question: null, limit: 40).Select(clause => clause.Text)));
}
