namespace SessionBot.Minutes.Drafting.Rules;

/// <summary>All rules in the order in which they apply, and their application and replay.</summary>
internal static class RuleBook
{
    /// <summary>Fillers inside a sentence, for every section.</summary>
    public static IReadOnlyList<RewriteRule> Spoken { get; } =
    [
        new("filler", @"(?<=[、。])(?:(?:えーっと|えーと|えっと|ええと|えー+|あのー+|そのー+|うーん+|んー+)[、,]?|(?:あの|その|まあ)[、,])", ""),
    ];

    /// <summary>敬体 → 常体, for sections that the layout calls plain.</summary>
    public static IReadOnlyList<RewriteRule> Plain { get; } =
    [
        .. Spoken, .. PoliteWrapperRules.All, .. AuxiliaryRules.All, .. VerbRules.All, .. CopulaRules.All,
        new("exclamation", "[！!]+$", "。"),
    ];

    /// <summary>A full stop where a statement has none; not for questions, headings in brackets, addresses (of which it would become a part) and list items.</summary>
    public static RewriteRule FullStop { get; } = new("full-stop-2", @"(?<![。．！？!?‼⁇⁈⁉…:：】＞〉》>])(?<!https?://[!-~]*)$", "。");

    private static readonly Dictionary<string, RewriteRule> ById =
        Plain.Concat(SpeechRules.All).Concat(EditorRules.All).Concat(NominalRules.All).Append(FullStop).Concat(RetiredRules.All).DistinctBy(rule => rule.Id).ToDictionary(rule => rule.Id);

    /// <summary>Applies what changes anything, and says which those were.</summary>
    public static (string Text, IReadOnlyList<string> Applied) Apply(IEnumerable<RewriteRule> rules, string text)
    {
        var applied = new List<string>();
        foreach (var rule in rules)
        {
            var changed = rule.Apply(text);
            if (changed != text)
            {
                applied.Add(rule.Id);
                text = changed;
            }
        }

        return (text, applied);
    }

    /// <summary>The text that the rules make of a span; null where an id is unknown.</summary>
    public static string? Replay(IReadOnlyList<string> ids, string span)
    {
        foreach (var id in ids)
        {
            if (!ById.TryGetValue(id, out var rule))
            {
                return null;
            }

            span = rule.Apply(span);
        }

        return span;
    }
}
