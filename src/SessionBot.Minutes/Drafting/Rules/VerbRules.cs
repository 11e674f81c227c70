using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>
/// Verbs by the row of their stem. A stem in え is always 一段. A stem in い is 一段 or 五段 only for the listed kanji; every other verb
/// keeps its polite form, because 起きます and 書きます look alike.
/// </summary>
internal static class VerbRules
{
    private const string ERow = "([えけげせぜてでねべぺめれ]|(?:[見出得経着似寝来])|(?:[感信応生通講命閉]じ|[起生尽]き|[足借降]り|過ぎ|[落満]ち|用い|試み|[伸帯]び))";

    /// <summary>Stems that end like a particle where they are written in kana: うかがいます is no います, but 子どもたちがいます is one.</summary>
    public const string InKana = "(?:うかが|うたが|したが|ねが|(?<![ただうくみ])ちが|おも)";

    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("ichidan-masendeshita", ERow + "ませんでした" + Clause, "$1なかった"),
        new("ichidan-masen", ERow + "ません" + Clause, "$1ない"),
        new("ichidan-mashita", ERow + "ました" + Clause, "$1た"),
        new("ichidan-masu", ERow + "ます" + Clause, "$1る"),
        .. Godan("ri", "(?<![借足降懲下])り", "る", "った", "ら"),
        .. Godan("mi", "(?<=[進組込積済望頼読飲休歩悩編生踏住囲含])み", "む", "んだ", "ま"),
        .. Godan("ki", "(?<=[書聞働続引置届築招開描動抱磨省除敷欠効泣解付づ])き", "く", "いた", "か"),
        .. Godan("iki", "行き", "行く", "行った", "行か"),
        .. Godan("wi", "(?<=[行使思扱伴問願違払習整補担狙従舞合会買言争構ま])い", "う", "った", "わ"),
        .. Godan("wi-kana", "(?<=" + InKana + ")い", "う", "った", "わ"),
        .. Godan("chi", "(?<=[持立待打育保])ち", "つ", "った", "た"),
        .. Godan("bi", "(?<=[学選運呼並結及喜遊])び", "ぶ", "んだ", "ば"),
        .. Godan("gi", "(?<=[急稼防継泳注担繋な])ぎ", "ぐ", "いだ", "が"),
        new("godan-su", $"(目指|見直|見通|見出|見渡|手渡|(?<!{Kanji})[話示出残返渡戻移回表消押促貸許壊起指探試直])します" + Clause, "$1す"),
        new("godan-su-kana", $"(?<={Kanji}[やらかばたわ])します" + Clause, "す"),
    ];

    private static IEnumerable<RewriteRule> Godan(string row, string stem, string now, string past, string negative) =>
    [
        new($"godan-{row}-masendeshita", stem + "ませんでした" + Clause, negative + "なかった"),
        new($"godan-{row}-masen", stem + "ません" + Clause, negative + "ない"),
        new($"godan-{row}-mashita", stem + "ました" + Clause, past),
        new($"godan-{row}-masu", stem + "ます" + Clause, now),
    ];
}
