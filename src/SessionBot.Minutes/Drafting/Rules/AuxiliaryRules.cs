using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>Auxiliary verbs and する: regular, so the ending alone decides, where it is known to be one: 「支払いできます」 and 「うかがいます」 only look as if they were.</summary>
internal static class AuxiliaryRules
{
    /// <summary>What a verb's で stands behind: 進んで, 楽しんで, 防いで; not 支払いで, たくさんで.</summary>
    private const string BeforeDe = "(?:(?:" + Kanji + "|[しから])ん|(?:[泳急継防注稼繋騒脱担仰]|つな)い)";

    private const string Te = "(て|(?<=" + BeforeDe + ")で)";

    private const string Dekiru = "(?<!" + BeforeDe + ")でき";

    /// <summary>Behind a particle, and not within one of <see cref="VerbRules.InKana"/>.</summary>
    private const string Iru = "(?<=[がもはに])(?<!" + VerbRules.InKana + ")い";

    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("teimasendeshita", "([てで])いませんでした" + Clause, "$1いなかった"),
        new("teimasen", "([てで])いません" + Clause, "$1いない"),
        new("teimashita", "([てで])いました" + Clause, "$1いた"),
        new("teimasu", "([てで])います" + Clause, "$1いる"),
        new("imasu-2", Iru + "ます" + Clause, "いる"),
        new("imashita-2", Iru + "ました" + Clause, "いた"),
        new("imasen-2", Iru + "ません" + Clause, "いない"),
        new("temasu", "([しっ]て|[いん]で)ます" + Clause, "$1いる"),
        new("temashita", "([しっ]て|[いん]で)ました" + Clause, "$1いた"),
        new("dekimasendeshita-2", Dekiru + "ませんでした" + Clause, "できなかった"),
        new("dekimasu-2", Dekiru + "ます" + Clause, "できる"),
        new("dekimashita-2", Dekiru + "ました" + Clause, "できた"),
        new("dekimasen-2", Dekiru + "ません" + Clause, "できない"),
        new("tekimasu-2", Te + "きます" + Clause, "$1くる"),
        new("tekimashita-2", Te + "きました" + Clause, "$1きた"),
        new("teikimasu", "([てで])いきます" + Clause, "$1いく"),
        new("teikimashita", "([てで])いきました" + Clause, "$1いった"),
        new("temimasu", "([てで])みます" + Clause, "$1みる"),
        new("temimashita", "([てで])みました" + Clause, "$1みた"),
        new("dewaarimasendeshita", "(?:では|じゃ)ありませんでした" + Clause, "ではなかった"),
        new("dewaarimasen", "(?:では|じゃ)ありません" + Clause, "ではない"),
        new("arimasendeshita", "ありませんでした" + Clause, "なかった"),
        new("arimasen", "ありません" + Clause, "ない"),
        new("shimasendeshita", VerbalNoun + "しませんでした" + Clause, "しなかった"),
        new("shimasen", VerbalNoun + "しません" + Clause, "しない"),
        new("shimashita", "しました" + Clause, "した"),
        new("shimasu", VerbalNoun + "します" + Clause, "する"),
    ];
}
