using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>Auxiliary verbs and する: regular, so the ending alone decides.</summary>
internal static class AuxiliaryRules
{
    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("teimasendeshita", "([てで])いませんでした" + Clause, "$1いなかった"),
        new("teimasen", "([てで])いません" + Clause, "$1いない"),
        new("teimashita", "([てで])いました" + Clause, "$1いた"),
        new("teimasu", "([てで])います" + Clause, "$1いる"),
        new("imasu", "(?<=[がもはに])います" + Clause, "いる"),
        new("imashita", "(?<=[がもはに])いました" + Clause, "いた"),
        new("imasen", "(?<=[がもはに])いません" + Clause, "いない"),
        new("temasu", "([しっ]て|[いん]で)ます" + Clause, "$1いる"),
        new("temashita", "([しっ]て|[いん]で)ました" + Clause, "$1いた"),
        new("dekimasendeshita", "(?<![んい])できませんでした" + Clause, "できなかった"),
        new("dekimasu", "(?<![んい])できます" + Clause, "できる"),
        new("dekimashita", "(?<![んい])できました" + Clause, "できた"),
        new("dekimasen", "(?<![んい])できません" + Clause, "できない"),
        new("tekimasu", "([てで])きます" + Clause, "$1くる"),
        new("tekimashita", "([てで])きました" + Clause, "$1きた"),
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
