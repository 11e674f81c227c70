namespace SessionBot.Minutes.Checking.Grounding;

internal static class Alignment
{
    /// <summary>The sentence of the source that shares most with these words; empty where none does.</summary>
    public static string Best(string words, Reading source)
    {
        var grams = Reading.Grams(words, 2).ToHashSet();
        var best = source.Text.Split('。')
            .Select(sentence => (Sentence: sentence, Shared: Reading.Grams(sentence, 2).Distinct().Count(grams.Contains)))
            .MaxBy(pair => pair.Shared);
        return best.Shared > 0 ? best.Sentence : "";
    }

    /// <summary>The sentences of the source that share at least half as much with these words as the best one does: a summary may be of several.</summary>
    public static string Near(string words, Reading source)
    {
        var grams = Reading.Grams(words, 2).ToHashSet();
        var shared = source.Text.Split('。')
            .Select(sentence => (Sentence: sentence, Count: Reading.Grams(sentence, 2).Distinct().Count(grams.Contains))).ToList();
        var most = shared.Max(pair => pair.Count);
        return string.Join('。', shared.Where(pair => pair.Count * 2 >= most).Select(pair => pair.Sentence));
    }
}
