using SessionBot.Minutes.Drafting.Linking;

namespace SessionBot.Minutes.Tests.Drafting.Linking;

public sealed class AnswersInTheTalk
{
    private static readonly SaidLine[] Assembly =
    [
        new("冬木議員", "防災無線が聞こえにくい地域への対応を伺います。"),
        new("冬木議員", "待機児童の解消にどう取り組むのか伺います。"),
        new("冬木議員", "消防団員の確保について見解を求めます。"),
        new("議長", "町長。"),
        new("町長", "冬木議員のご質問にお答えします。"),
        new("町長", "まず、防災情報の伝達についてでございますが、52か所で放送しております。"),
        new("町長", "聞こえにくい地域には戸別受信機を貸与してまいります。"),
        new("町長", "次に、子育て支援についてのお尋ねでございます。"),
        new("町長", "待機児童は38人となっております。"),
        new("町長", "保育所を二か所整備してまいります。"),
        new("議長", "総務課長。"),
        new("総務課長", "消防団についてのご質問にお答えします。"),
        new("総務課長", "報酬を引き上げ、団員を確保してまいります。"),
    ];

    private static readonly SaidLine[] StudyGroup =
    [
        new("司会", "最初の質問です。導入の費用はどのくらいでしょうか。"),
        new("葉山", "えーと、まず機器に300万円ですね。"),
        new("司会", "なるほど。"),
        new("葉山", "次に保守が年に40万円ほどかかっています。"),
        new("司会", "続いて、職員の反対はなかったでしょうか。"),
        new("葉山", "最初はかなりありました。"),
        new("葉山", "一つの係で試してから広げました。"),
    ];

    private static readonly SaidLine[] ByOfficer =
    [
        new("冬木議員", "学校のトイレの改修を急ぐべきと考えますが、見解を伺います。"),
        new("冬木議員", "橋の点検の状況を伺います。"),
        new("冬木議員", "空き家の対策について見解を伺います。"),
        new("議長", "教育委員会教育長早川みどり君。"),
        new("教育長", "冬木議員の一般質問にお答えいたします。"),
        new("教育長", "初めに、学校のトイレについてでございますが、洋式化は六割であります。"),
        new("教育長", "五年で全校を改修してまいります。"),
        new("教育長", "図書館についてのご指摘がございました。"),
        new("教育長", "金曜の閉館を八時といたします。"),
        new("建設課長", "橋の点検についてでございますが、五年に一度、全ての橋を点検しております。"),
        new("住宅課長", "まず、空き家の対策についてであります。"),
        new("住宅課長", "解体の費用を補助し、危険な空き家を減らしてまいりました。"),
        new("住宅課長", "来年度からは、改修の費用も五十万円まで補助してまいります。"),
        new("住宅課長", "最後に、町営住宅についてであります。"),
        new("住宅課長", "老朽化した三棟を建て替えてまいります。"),
    ];

    private static (int First, int Last) Best(SaidLine[] lines, string question, string? answerer = null)
    {
        var span = new AnswerLinks(lines).Find(question, answerer)[0];
        return (span.First, span.Last);
    }

    /// <summary>Who sums a question up leaves out what it is about: that its asker has said.</summary>
    [Fact]
    public void A_question_without_its_subject_is_answered_by_what_its_asker_spoke_of()
    {
        SaidLine[] lines =
        [
            new("冬木議員", "橋の点検を急ぐべきです。"),
            new("冬木議員", "見解を伺います。"),
            new("冬木議員", "お堀の水が濁り、悪臭がしています。"),
            new("冬木議員", "水源を探す調査は三年続いており、浄化の取組を早期に具体化すべきと考えますが、所見を伺います。"),
            new("冬木議員", "図書館の開館時間も伺います。"),
            new("町長", "橋の点検についてでございますが、早期に終えてまいります。"),
            new("町長", "次に、お堀の水についてでございますが、水源の調査を進めております。"),
        ];

        Assert.Equal((6, 6), Best(lines, "早期に具体化すべき。"));
    }

    [Fact]
    public void An_answer_begins_with_its_announcement_and_ends_before_the_next() =>
        Assert.Equal((7, 9), Best(Assembly, "待機児童の解消にどう取り組むか。"));

    [Theory]
    [InlineData("学校のトイレの改修は", 5, 6)]
    [InlineData("図書館の閉館を遅くすべき", 7, 8)]
    [InlineData("空き家をどう減らすか", 10, 12)]
    public void A_call_by_name_a_greeting_and_an_officers_short_answer_are_no_questions_and_in_no_answer(string question, int first, int last) =>
        Assert.Equal((first, last), Best(ByOfficer, question));

    [Fact]
    public void Who_answers_decides_between_two() => Assert.Equal((11, 12), Best(Assembly, "団員や放送の対応は。", "総務課長"));

    [Fact]
    public void What_follows_one_question_answers_it_whatever_its_words_and_a_back_channel_ends_nothing() =>
        Assert.Equal((1, 3), Best(StudyGroup, "導入の費用は?"));

    [Fact]
    public void The_question_itself_is_no_answer() => Assert.Equal((5, 6), Best(StudyGroup, "職員の反対はなかったか"));

    [Fact]
    public void A_question_about_something_else_finds_nothing() => Assert.Empty(new AnswerLinks(StudyGroup).Find("水道橋", answerer: null));

    [Fact]
    public void Nobody_said_anything() => Assert.Empty(new AnswerLinks([]).Find("費用は", answerer: null));
}
