using SessionBot.Minutes.Document;

namespace SessionBot.Minutes.Tests.Drafting;

public sealed class PlainStyle
{
    private static async Task<string> ReportAsync(string message)
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithReports(message));
        return string.Concat(draft.Document.Blocks.OfType<ParagraphBlock>().SelectMany(block => block.Body).Select(sentence => sentence.Text));
    }

    [Theory]
    [InlineData("資料も後日お配りします。", "資料も後日配る。")]
    [InlineData("講演の中で画面をお見せしました。", "講演の中で画面を見せた。")]
    [InlineData("集会所を改修しています。", "集会所を改修している。")]
    [InlineData("集会所を改修しております。", "集会所を改修している。")]
    [InlineData("改修を実施いたしました。", "改修を実施した。")]
    [InlineData("改修を実施させていただきました。", "改修を実施した。")]
    [InlineData("案を直しました。", "案を直した。")]
    [InlineData("説明会を開催します。", "説明会を開催する。")]
    [InlineData("方針を見直します。", "方針を見直す。")]
    [InlineData("成果を示します。", "成果を示す。")]
    [InlineData("窓口を増やします。", "窓口を増やす。")]
    [InlineData("利用が増えました。", "利用が増えた。")]
    [InlineData("改善が求められます。", "改善が求められる。")]
    [InlineData("対応できませんでした。", "対応できなかった。")]
    [InlineData("効果は出ていません。", "効果は出ていない。")]
    [InlineData("問題はありませんでした。", "問題はなかった。")]
    [InlineData("予算化は簡単ではありません。", "予算化は簡単ではない。")]
    [InlineData("来年度に始まります。", "来年度に始まる。")]
    [InlineData("端末を10台借ります。", "端末を10台借りる。")]
    [InlineData("すぐに始められそうだと感じました。", "すぐに始められそうだと感じた。")]
    [InlineData("住民と取り組みました。", "住民と取り組んだ。")]
    [InlineData("調査を行いました。", "調査を行った。")]
    [InlineData("利用者が広がってきました。", "利用者が広がってきた。")]
    [InlineData("費用が課題です。", "費用が課題である。")]
    [InlineData("費用が高いです。", "費用が高い。")]
    [InlineData("試行は順調でした。", "試行は順調であった。")]
    [InlineData("導入したいと思います。", "導入したい。")]
    [InlineData("効果は大きいと思います。", "効果は大きいと思う。")]
    [InlineData("検討していますが、費用が高いです。", "検討しているが、費用が高い。")]
    [InlineData("無料ですので、広く使われています。", "無料なので、広く使われている。")]
    [InlineData("スマートフォンで支払いできます。", "スマートフォンで支払いできる。")]
    [InlineData("現金では支払いできません。", "現金では支払いできない。")]
    [InlineData("当日はお手伝いできませんでした。", "当日はお手伝いできなかった。")]
    [InlineData("手続きをかんたんできました。", "手続きをかんたんできた。")]
    [InlineData("参加者が楽しんできました。", "参加者が楽しんできた。")]
    [InlineData("国の基準を読んできます。", "国の基準を読んでくる。")]
    [InlineData("被害を防いできました。", "被害を防いできた。")]
    [InlineData("必要な制度だとおもいます。", "必要な制度だとおもう。")]
    [InlineData("住民の声をうかがいました。", "住民の声をうかがった。")]
    [InlineData("町ごとに事情はちがいます。", "町ごとに事情はちがう。")]
    [InlineData("職員が町にいます。", "職員が町にいる。")]
    [InlineData("待つ子どもたちがいました。", "待つ子どもたちがいた。")]
    [InlineData("ご意見をいただきました。", "ご意見をいただいた。")]
    [InlineData("多くの方にご参加いただきました。", "多くの方にご参加いただいた。")]
    [InlineData("町民に見ていただきました。", "町民に見ていただいた。")]
    [InlineData("予約が増えました！", "予約が増えた。")]
    [InlineData("予約が増えました", "予約が増えた。")]
    [InlineData("予約が増えました…", "予約が増えた。")]
    [InlineData("予約が増えました✨ 次は鍵を変えます💦 夏に始めます", "予約が増えた。次は鍵を変える。夏に始める。")]
    [InlineData("試行を行っておりまして、好評です。", "試行を行っており、好評である。")]
    public async Task A_report_ends_plainly_where_the_rule_is_safe(string said, string written) => Assert.Equal(written, await ReportAsync(said));

    [Theory]
    [InlineData("毎朝7時に浴びます。")]
    [InlineData("これからも話し合いたいですね。")]
    [InlineData("合言葉は「まずやってみます。」")]
    [InlineData("配信を始めるのはいつですか？")]
    [InlineData("ご協力ありがとうございますという声が届く。")]
    [InlineData("運用は順調。")]
    public async Task What_no_rule_is_sure_of_stays_as_written(string said) => Assert.StartsWith(said.TrimEnd('」'), await ReportAsync(said), StringComparison.Ordinal);

    [Fact]
    public async Task The_talk_stays_polite()
    {
        var draft = await TestSessions.DraftAsync(TestSessions.WithTalk("えーと、窓口を改善しています。"));

        Assert.Contains(draft.Document.Blocks.OfType<ParagraphBlock>(), block => block.Body[0].Text == "窓口を改善しています。");
    }

    [Theory]
    [InlineData("（１）オンライン予約", "（１）オンライン予約")]
    [InlineData("１　施設予約", "１　施設予約")]
    [InlineData("ア　概要", "ア　概要")]
    [InlineData("第１　取組の経過", "第１　取組の経過")]
    [InlineData("＜現状＞", "＜現状＞")]
    [InlineData("【現状】", "【現状】")]
    [InlineData("取組状況\n予約が増えました。", "取組状況予約が増えた。")]
    [InlineData("https://example.jp/yoyaku", "https://example.jp/yoyaku")]
    [InlineData("詳しくは https://example.jp/yoyaku?id=3", "詳しくは https://example.jp/yoyaku?id=3")]
    public async Task A_heading_and_an_address_get_no_full_stop(string said, string written) => Assert.Equal(written, await ReportAsync(said));

    [Theory]
    [InlineData("予約が増加", "予約が増加。")]
    [InlineData("予約が増加\n対応が課題です", "予約が増加。対応が課題である。")]
    [InlineData("10 件増えました", "10 件増えた。")]
    [InlineData("第1回を開きました", "第1回を開いた。")]
    public async Task A_statement_gets_its_full_stop(string said, string written) => Assert.Equal(written, await ReportAsync(said));

    [Fact]
    public async Task A_list_item_gets_no_full_stop() => Assert.Equal("・集会所 3か所", await ReportAsync("・集会所 3か所"));
}
