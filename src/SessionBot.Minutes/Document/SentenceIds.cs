namespace SessionBot.Minutes.Document;

/// <summary>Names sentences s1, s2, … in reading order; files and pages point to a sentence by this id.</summary>
public static class SentenceIds
{
    public static IEnumerable<(string Id, Sentence Sentence)> Of(MinutesDocument document) =>
        document.Blocks.SelectMany(block => block.Sentences).Select((sentence, at) => (Of(at), sentence));

    internal static string Of(int position) => $"s{position + 1}";
}
