using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>Rules that took too much, as they were: nothing is written by them any more, but drafts that were still replay. Each has an heir with a number behind its id.</summary>
internal static class RetiredRules
{
    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("imasu", "(?<=[がもはに])います" + Clause, "いる"),
        new("imashita", "(?<=[がもはに])いました" + Clause, "いた"),
        new("imasen", "(?<=[がもはに])いません" + Clause, "いない"),
        new("dekimasendeshita", "(?<![んい])できませんでした" + Clause, "できなかった"),
        new("dekimasu", "(?<![んい])できます" + Clause, "できる"),
        new("dekimashita", "(?<![んい])できました" + Clause, "できた"),
        new("dekimasen", "(?<![んい])できません" + Clause, "できない"),
        new("tekimasu", "([てで])きます" + Clause, "$1くる"),
        new("tekimashita", "([てで])きました" + Clause, "$1きた"),
        new("full-stop", @"(?<![。．！？!?‼⁇⁈⁉…:：】])$", "。"),
        new("speech-opinion", "(?:という(?:ふう|風)に)?(?:と(?:考えて(?:おり|い)ます|考えます|思って(?:おり|い)ます|思います|認識して(?:おり|い)ます|存じます)|(?:ところ|もの|次第)で(?:ございます|あります|す))" + Stop, ""),
        new("close-ga", "(?<=[るたいだ])(?:が|けれども|けど)、$", "。"),
        new("close-suru", "(?<=" + Kanji + "{2}|化|[ァ-ヶー])(?:し|して)、$", "する。"),
        new("close-e", "(?<=[えけせてねべめれげ])、$", "る。"),
        new("close-e-2", "(?<=[えけせてねべめれげ])(?<!向け|に加え|はじめ|含め|踏まえ|ため|[ゆう]え|だけ|[らわ]せ|[こそあどぞず]れ)(?<!(?<!" + Kanji + ")ね)、$", "る。"),
        new("close-suru-past", "(?<=" + Kanji + "{2}|化|[ァ-ヶー])(?:し|して)、$", "した。"),
        new("close-e-past", EStem + "、$", "た。"),
        new("close-suru-polite", "(?<=" + Kanji + "{2}|化|[ァ-ヶー])(?:し|して)、$", "します。"),
        new("close-e-polite", EStem + "、$", "ます。"),
        new("close-suru-polite-past", "(?<=" + Kanji + "{2}|化|[ァ-ヶー])(?:し|して)、$", "しました。"),
        new("close-e-polite-past", EStem + "、$", "ました。"),
        new("close-e-now", EStem + "、$", "る。"),
    ];

    private const string EStem = "(?<=[えけせねべめれげ]|[育立捨充建当]て)";
}
