using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>How editors of official papers write in little room: 等, 取組, and the polite forms within a sentence gone.</summary>
internal static class EditorRules
{
    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("editor-nado", @"(?<=[\p{L}」）)])など(?=[、をのにがはもで])", "等"),

        // The noun only: 「新たに取り組み、」 is a verb.
        new("editor-torikumi", "取り組み(?=[をのにがはもでと等])", "取組"),
        new("editor-nioke", "におけます(?=" + Kanji + "|[ァ-ヶ])", "における"),
        new("editor-aru", "(?<=[にが])あります(?=" + Kanji + "|[ァ-ヶ])", "ある"),
        new("editor-youni", "(?<=[えけせてねべめれげ]|でき)ますよう", "るよう"),
        new("editor-ruyouni", "(?<=[図なあ])りますよう", "るよう"),
        new("editor-suruyouni", VerbalNoun + "しますよう", "するよう"),
    ];
}
