using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>です and でした. After い only listed adjectives lose です, and only listed nouns take である.</summary>
internal static class CopulaRules
{
    private const string Adjective =
        "(?<=(?:な|た|し|多|少な|高|低|安|強|弱|良|よ|早|速|長|短|大き|小さ|若|古|広|狭|深|遠|近|重|軽|薄|暗|明る|寒|暑|づら|にく|やす)い|かった)";

    private const string Noun = "(?<=(?:狙|違|扱|願|使|支払|見舞|手伝|くら|ぐら)い|(?<!い|た)|(?<!っ)た)";

    private const string Conjunction = "(?=(?:が|けれども|けれど|けど|から|し)、)";

    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("adjective-desu", Adjective + "です" + Clause, ""),
        new("ndesu-clause", "(?:の|(?<=[るたないうすむ])ん)です" + Conjunction, "のだ"),
        new("ndesu", "(?:の|(?<=[るたないうすむ])ん)です" + Stop, "のである"),
        new("desunode", "(?<!い)ですので、", "なので、"),
        new("desu-clause", "(?<![いた])です" + Conjunction, "だ"),
        new("desu", Noun + "[ 　]*です" + Stop, "である"),
        new("deshite", "(?<=\\p{L})でして、", "で、"),
        new("deshita-clause", "(?<!ません)でした" + Conjunction, "だった"),
        new("deshita", "(?<!ません)でした" + Stop, "であった"),
        new("deshita-node", "(?<!ません)でしたので、", "だったので、"),
        new("deshou", "でしょう" + Stop, "であろう"),
    ];
}
