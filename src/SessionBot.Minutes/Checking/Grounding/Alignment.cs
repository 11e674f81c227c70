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
}
