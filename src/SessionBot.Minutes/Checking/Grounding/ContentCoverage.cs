namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>How much of the claim's wording the source has, and how it stands there: what is worded like nothing in it, or gathered from all over it, is likely made up.</summary>
internal sealed class ContentCoverage
{
    private const int ShortestPiece = 3;

    // A text of one sign repeated has as many places for a piece as signs.
    private const int MostPlaces = 16;

    private ContentCoverage(IReadOnlyList<double> features) => Features = features;

    /// <summary>Each from 0 to 1.</summary>
    public IReadOnlyList<double> Features { get; }

    public static ContentCoverage Of(Reading claim, Reading source)
    {
        var text = Letters(claim.WithDigits);
        var whole = Letters(source.WithDigits);
        var sentences = source.WithDigits.Split('。').Select(Letters).Where(sentence => sentence.Length > 0).ToList();
        var content = Reading.Grams(text, 2).Where(IsContent).ToList();
        var windows = Enumerable.Range(0, sentences.Count)
            .Select(at => Share(content, Reading.Grams(string.Concat(sentences.Skip(at).Take(2)), 2).ToHashSet()));
        var places = new ContentPlaces(content, whole);
        return new ContentCoverage(
        [
            text.Length == 0 ? 1 : (double)Tile(text, whole) / text.Length,
            windows.DefaultIfEmpty(0).Max(),
            Kanji(text, whole),
            places.Turns,
            places.Closest(text.Length),
            places.Reach,
        ]);
    }

    private static double Share(List<string> grams, HashSet<string> known) => grams.Count == 0 ? 1 : (double)grams.Count(known.Contains) / grams.Count;

    private static double Kanji(string text, string whole)
    {
        var signs = text.Where(sign => sign is not (>= 'ぁ' and <= 'ゖ')).ToList();
        return signs.Count == 0 ? 1 : (double)signs.Count(whole.Contains) / signs.Count;
    }

    private static bool IsContent(string gram) => gram.Any(sign => sign is not (>= 'ぁ' and <= 'ゖ'));

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Lays copied pieces over the claim, the longest at each place.</summary>
    /// <returns>How many characters pieces cover.</returns>
    private static int Tile(string text, string whole)
    {
        var places = new Dictionary<string, List<int>>();
        for (var at = 0; at + ShortestPiece <= whole.Length; at++)
        {
            var gram = whole.Substring(at, ShortestPiece);
            if (!places.TryGetValue(gram, out var list))
            {
                places[gram] = list = [];
            }

            if (list.Count < MostPlaces)
            {
                list.Add(at);
            }
        }

        var covered = 0;
        for (var at = 0; at + ShortestPiece <= text.Length;)
        {
            var length = places.TryGetValue(text.Substring(at, ShortestPiece), out var starts)
                ? starts.Max(start => text.AsSpan(at).CommonPrefixLength(whole.AsSpan(start)))
                : 0;
            covered += length;
            at += Math.Max(1, length);
        }

        return covered;
    }
}
