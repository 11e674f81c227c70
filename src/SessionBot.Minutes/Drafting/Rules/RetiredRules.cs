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
    ];
}
