namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Where a source speaks of what a claim speaks of: by pairs of signs that both have.</summary>
internal static class Alignment
{
    /// <summary>The sentence of the source that shares most with these words; empty where none does.</summary>
    public static string Best(string words, Reading source) =>
        Shared(words, source.Text.Split('。')).MaxBy(pair => pair.Count) is { Count: > 0 } best ? best.Part : "";

    /// <summary>The clause of the source that shares most with these words, and how many pairs.</summary>
    public static (string Clause, int Shared) BestClause(string words, Reading source) =>
        Shared(words, source.Text.Split('。', '、')).MaxBy(pair => pair.Count);

    /// <summary>The sentences of the source that share at least half as much with these words as the best one does: a summary may be of several.</summary>
    public static string Near(string words, Reading source)
    {
        var shared = Shared(words, source.Text.Split('。'));
        var most = shared.Max(pair => pair.Count);
        return string.Join('。', shared.Where(pair => pair.Count * 2 >= most).Select(pair => pair.Part));
    }

    private static List<(string Part, int Count)> Shared(string words, string[] parts)
    {
        var grams = Reading.Grams(words, 2).ToHashSet();
        return [.. parts.Select(part => (part, Reading.Grams(part, 2).Distinct().Count(grams.Contains)))];
    }
}
