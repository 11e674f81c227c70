namespace SessionBot.Domain.Questions.Similar;

/// <summary>Finds known words in a text: at each place the longest one.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, Concept[]> _meanings;
    private readonly Dictionary<string, Concept[]>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly HashSet<string> _parties;
    private readonly int _longest;

    private Vocabulary()
    {
        var meanings = new Dictionary<string, List<Concept>>(StringComparer.Ordinal);
        foreach (var phrase in WordFiles.Scaffolding())
        {
            meanings.TryAdd(FoldedText.Of(phrase), []);
        }

        foreach (var concept in WordFiles.Concepts())
        {
            foreach (var word in concept.Words.Select(FoldedText.Of).Distinct())
            {
                if (!meanings.TryGetValue(word, out var known))
                {
                    meanings[word] = known = [];
                }

                known.Add(concept);
            }
        }

        _parties = [.. meanings.Values.SelectMany(known => known).Where(concept => concept.IsParty).Select(concept => concept.Name)];
        _meanings = meanings.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _lookup = _meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = _meanings.Keys.Max(word => word.Length);
    }

    public IReadOnlyList<Relation> Relations { get; } = WordFiles.Relations();

    public bool IsParty(string concept) => _parties.Contains(concept);

    public static Vocabulary Shared { get; } = new();

    /// <summary>The pieces of a folded text in order; a piece without meanings is scaffolding, a null stands for unknown characters.</summary>
    public IEnumerable<(int Start, int Length, Concept[]? Meanings)> Split(string folded)
    {
        var unknown = 0;
        var at = 0;
        while (at < folded.Length)
        {
            var (length, meanings) = LongestAt(folded, at);
            if (length == 0)
            {
                at++;
                continue;
            }

            if (unknown < at)
            {
                yield return (unknown, at - unknown, null);
            }

            yield return (at, length, meanings);
            at += length;
            unknown = at;
        }

        if (unknown < folded.Length)
        {
            yield return (unknown, folded.Length - unknown, null);
        }
    }

    private (int Length, Concept[]? Meanings) LongestAt(string text, int at)
    {
        for (var length = Math.Min(_longest, text.Length - at); length > 0; length--)
        {
            if (!CutsWord(text, at, length) && _lookup.TryGetValue(text.AsSpan(at, length), out var meanings)
                && !(length == 1 && meanings.Any(meaning => meaning.Role == ConceptRole.Topic) && TouchesKanji(text, at)))
            {
                return (length, meanings);
            }
        }

        return (0, null);
    }

    // 本 is a book, but not within 本格.
    private static bool TouchesKanji(string text, int at) =>
        (at > 0 && IsKanji(text[at - 1])) || (at + 1 < text.Length && IsKanji(text[at + 1]));

    private static bool IsKanji(char sign) => sign is >= '一' and <= '龠';

    // ai within maintenance is no word: Latin words are matched whole.
    private static bool CutsWord(string text, int at, int length) =>
        (char.IsAsciiLetter(text[at]) && at > 0 && char.IsAsciiLetter(text[at - 1]))
        || (char.IsAsciiLetter(text[at + length - 1]) && at + length < text.Length && char.IsAsciiLetter(text[at + length]));
}
