using static SessionBot.Minutes.Drafting.Rules.Ending;

namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>
/// 常体 → 体言止め, where the noun alone tells as much: what was done, what is under way, what is planned. 「実施する」 keeps its verb, because 「実施」 would read as done,
/// and so does every negation.
/// </summary>
internal static class NominalRules
{
    public static IReadOnlyList<RewriteRule> All { get; } =
    [
        new("nominal-plan", "予定(?:である|だ|している)。$", "予定。"),
        new("nominal-going-on", "(?<=検討|実施|準備|調整|試行|整備|募集|調査|作成|開発|協議)(?:を)?している。$", "中。"),
        new("nominal-done", VerbalNoun + "(?<![をにがとはもくで])した。$", "。"),
        new("nominal-copula", @"(?<=[\p{IsCJKUnifiedIdeographs}々ァ-ヶー])(?:である|だ)。$", "。"),
        new("nominal-koto", "(?<=こと|もの|ため|ところ)(?:である|だ)。$", "。"),
    ];
}
