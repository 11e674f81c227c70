namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>How much of the claim's wording the source has: what is worded like nothing in it is likely made up.</summary>
internal sealed class ContentCoverage
{
    private const int ShortestPiece = 3;

    // A text of one sign repeated has as many places for a piece as signs.
    private const int MostPlaces = 16;

    private ContentCoverage(IReadOnlyList<double> features) => Features = features;

    /// <summary>Each from 0 to 1, all 1 for a verbatim claim.</summary>
    public IReadOnlyList<double> Features { get; }

    public static ContentCoverage Of(Reading claim, Reading source)
    {
        var text = Letters(claim.WithDigits);
        var whole = Letters(source.WithDigits);
        var sentences = source.WithDigits.Split('。').Select(Letters).Where(sentence => sentence.Length > 0).ToList();
        var trigrams = Reading.Grams(whole, 3).ToHashSet();
        var grams = Reading.Grams(text, 2).ToList();
        var bigrams = Reading.Grams(whole, 2).ToHashSet();
        var (pieces, covered) = Tile(text, whole);
        var content = grams.Where(IsContent).ToList();
        var clauses = claim.WithDigits.Split(['、', '。']).Select(Letters).Where(clause => clause.Length > 3).ToList();
        var windows = Enumerable.Range(0, sentences.Count)
            .Select(at => Share(content, Reading.Grams(string.Concat(sentences.Skip(at).Take(2)), 2).ToHashSet()));
        var last = whole[(whole.Length * 6 / 10)..];
        return new ContentCoverage(
        [
            Share(grams, bigrams),
            Share([.. Reading.Grams(text, 3)], trigrams),
            text.Length == 0 ? 1 : (double)covered / text.Length,
            Share(content, bigrams),
            windows.DefaultIfEmpty(0).Max(),
            Share(content, Reading.Grams(last, 2).ToHashSet()),
            text.Length == 0 ? 1 : Math.Min(1, (double)pieces / text.Length * 2),
            Kanji(text, whole),
            clauses.Select(clause => Share([.. Reading.Grams(clause, 2).Where(IsContent)], bigrams)).DefaultIfEmpty(1).Min(),
            clauses.Select(clause => Kanji(clause, whole)).DefaultIfEmpty(1).Min(),
            Runs(claim.Words, source),
        ]);
    }

    private static double Share(List<string> grams, HashSet<string> known) => grams.Count == 0 ? 1 : (double)grams.Count(known.Contains) / grams.Count;

    private static double Kanji(string text, string whole)
    {
        var signs = text.Where(sign => sign is not (>= 'ぁ' and <= 'ゖ')).ToList();
        return signs.Count == 0 ? 1 : (double)signs.Count(whole.Contains) / signs.Count;
    }

    private static bool IsContent(string gram) => gram.Any(sign => sign is not (>= 'ぁ' and <= 'ゖ'));

    private static double Runs(IReadOnlyList<Word> words, Reading source) => words.Count == 0
        ? 1
        : (double)words.Sum(word => source.Text.Contains(word.Run, StringComparison.Ordinal) ? word.Run.Length : 0) / words.Sum(word => word.Run.Length);

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    /// <summary>Lays copied pieces over the claim, the longest at each place.</summary>
    /// <returns>The longest piece, and how many characters pieces cover.</returns>
    private static (int Longest, int Covered) Tile(string text, string whole)
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

        var (longest, covered) = (0, 0);
        for (var at = 0; at + ShortestPiece <= text.Length;)
        {
            var length = places.TryGetValue(text.Substring(at, ShortestPiece), out var starts)
                ? starts.Max(start => text.AsSpan(at).CommonPrefixLength(whole.AsSpan(start)))
                : 0;
            (longest, covered) = (Math.Max(longest, length), covered + length);
            at += Math.Max(1, length);
        }

        return (longest, covered);
    }
}
