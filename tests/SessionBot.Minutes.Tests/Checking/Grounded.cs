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
    [InlineData("第二子の保育料は半額、第三子以降は無償とします。", "第2子の保育料は半額、第3子以降は無償とする。")]
    [InlineData("三編成から七編成に増やします。", "3編成から7編成に増やす。")]
    [InlineData("一日最大二百四十件まで検査できる体制にします。", "1日240件まで検査できる体制にする。")]
    [InlineData("家賃の補助は最長で24か月出しています。", "家賃の補助は最長で二年間である。")]
    [InlineData("十年前から238人減りました。", "この10年間で238人減った。")]
    [InlineData("診療所と県立の中央病院を結んでいます。", "診療所と県立中央病院を結んでいる。")]
    [InlineData("金融センターのランキングで三位になりました。", "金融センターランキングで3位になった。")]
    [InlineData("全ての町立病院が担います。", "全町立病院が担う。")]
    [InlineData("免許を持つ人は、町内に33名しかおりません。", "免許を持つ人は町内に33人しかいない。")]
    [InlineData("夜間救急の受け入れは取りやめておりません。", "夜間救急の受け入れを続けている。")]
    [InlineData("駅位置などの前提条件も想定しながら検討を進めております。", "駅位置を想定。")]
    [InlineData("国の施策と連携し、事業者を支えます。", "国施策と連携し、事業者を支える。")]
    [InlineData("検証を行いました。今後は調整を行ってまいります。", "検証を行った。")]
    [InlineData("必要に応じて職員を派遣します。", "必要に応じ職員派遣を行う。")]
    public void The_same_in_other_words_is_supported(string source, string claim) =>
        Assert.Equal(GroundingVerdict.Supported, GroundingCheck.Check(source, claim, Day).Verdict);

    [Theory]
    [InlineData("夜間の窓口は来年度に始めます。", "夜間の窓口は2年度に始める。")]
    [InlineData("夜間の窓口は本年三月に始めました。", "夜間の窓口は令和2年3月に始めた。")]
    [InlineData("夜間の窓口は今月から始めます。", "夜間の窓口は元年9月から始める。")]
    [InlineData("夜間の窓口は令和2年度に始めます。", "来年度に夜間の窓口を始める。")]
    [InlineData("令和三年度に道路を直します。来年度は窓口を広げます。", "2年度は窓口を広げる。")]
    public void A_date_that_only_the_unknown_day_of_the_session_would_tell_is_no_fault(string source, string claim)
    {
        Assert.Equal(GroundingVerdict.Supported, GroundingCheck.Check(source, claim).Verdict);
        Assert.NotEqual(GroundingVerdict.Supported, GroundingCheck.Check(source, claim, new DateOnly(2031, 11, 5)).Verdict);
    }

    [Theory]
    [InlineData("令和2年度に始めます。", "3年度に始める。")]
    [InlineData("令和三年度に道路を直します。来年度は窓口を広げます。", "2年度に道路を直す。")]
    [InlineData("来年度に始めます。", "48年度に始める。")]
    [InlineData("来月に始めます。", "13月に始める。")]
    [InlineData("来年度に始めます。", "今年度に始める。")]
    [InlineData("来年から続けます。", "3年間続ける。")]
    public void A_date_that_no_day_of_the_session_would_bear_out_is_a_fault_of_its_number(string source, string claim) =>
        Assert.Contains(GroundingCheck.Check(source, claim).Reasons, reason => reason.Facet == GroundingFacet.Number);

    [Theory]
    [InlineData("58名が参加しました。", "85名が参加した。", GroundingFacet.Number)]
    [InlineData("費用は80円です。", "費用は0円である。", GroundingFacet.Number)]
    [InlineData("百三編成を走らせます。", "3編成を走らせる。", GroundingFacet.Number)]
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
    [InlineData("補正予算で備品を買います。", "移動状況で備品を買う。", GroundingFacet.Name)]
    [InlineData("条例を周知します。", "条例改正を周知する。", GroundingFacet.Name)]
    [InlineData("来年度から助成を始め、令和九年度から始まる次期計画の改定を進めてまいります。", "2026年度からの次期計画の改定を進める。", GroundingFacet.OtherNumber)]
    [InlineData("民間支援団体と連携しています。", "国支援団体と連携している。", GroundingFacet.Actor)]
    [InlineData("主要な業界団体と意見交換を行います。企業も加わります。", "主要な業界企業と意見交換を行う。", GroundingFacet.Actor)]
    [InlineData("鉄道事業者の計画を支えます。住民の声も聞きます。", "鉄道住民の計画を支える。", GroundingFacet.Actor)]
    [InlineData("制度は区市町村が決めます。国内では初めてです。", "制度は国が決める。", GroundingFacet.Actor)]
    [InlineData("都の動向を見ながら進めます。", "県の動向を見ながら進める。", GroundingFacet.Actor)]
    [InlineData("入港の予約は漁協が運用しております。町では操作しておりません。", "入港の予約は町が運用している。", GroundingFacet.Actor)]
    [InlineData("防災では、区市町村と緊密に連携し、訓練を進めます。都も備えます。", "都と緊密に連携し、訓練を進める。", GroundingFacet.Actor)]
    [InlineData("避難所では、企業や大学と緊密に連携し、訓練を進めます。病院も備えます。", "病院や大学と緊密に連携し、訓練を進める。", GroundingFacet.Actor)]
    [InlineData("寄せられた声を受け、国は基本方針を定めます。都は案内します。", "都は基本方針を定める。", GroundingFacet.Actor)]
    [InlineData("こうした検討とあわせ、財政支援を実施しております。", "財政支援を検討。", GroundingFacet.Modality)]
    [InlineData("条例を推進することとしましたが、啓発方法は早急に検討してまいります。", "啓発方法を早急に決定。", GroundingFacet.Modality)]
    [InlineData("環境の充実を図って、教育の質の向上を図ってまいります。", "教育の質の向上を図った。", GroundingFacet.Modality)]
    [InlineData("昨年、会を作りました。今後も体制の整備を進めております。", "体制の整備を完了した。", GroundingFacet.Modality)]
    [InlineData("窓口の調査を行いました。窓口の調整を行ってまいります。", "窓口の調整を行った。", GroundingFacet.Modality)]
    [InlineData("相談を受けました。窓口の充実に努めることとしております。", "窓口の充実に努めた。", GroundingFacet.Modality)]
    [InlineData("入退館の記録は来年4月から始める予定です。", "入退館の記録はもう始まっている。", GroundingFacet.Modality)]
    [InlineData("来年は東京公演の話も来ています。", "来年には東京公演が行われることになっている。", GroundingFacet.Modality)]
    [InlineData("英語の職員は3人いますが、中国語の職員はいません。", "中国語の職員もいる。", GroundingFacet.Negation)]
    [InlineData("蔵の中は公開していません。計測の結果は市が公開しています。", "蔵の中も公開している。", GroundingFacet.Negation)]
    [InlineData("移動販売の車は三台に減り、燃料代として年間180万円を町が補助しております。", "移動販売の燃料代について、町は補助を行っていない。", GroundingFacet.Negation)]
    [InlineData("電池を燃えないごみに出すことはできません。", "電池は燃えないごみとして出してよい。", GroundingFacet.Negation)]
    [InlineData("保護者の負担額は据え置いております。", "保護者の負担額は引き上げられた。", GroundingFacet.Negation)]
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
