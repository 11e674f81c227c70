using System.Text;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>How much of a clause is about a question: the share of its content bigrams that the question has, rare ones counting more.</summary>
internal sealed class Relevance
{
    private readonly HashSet<string> _asked;

    public Relevance(string? question) => _asked = [.. Bigrams(question ?? "")];

    public double Of(string clause)
    {
        if (_asked.Count == 0)
        {
            return 0;
        }

        var grams = Bigrams(clause).ToList();
        return grams.Count == 0 ? 0 : (double)grams.Count(_asked.Contains) / grams.Count;
    }

    /// <summary>Pairs of neighbouring content characters: kanji, katakana, Latin, digits.</summary>
    public static IEnumerable<string> Bigrams(string text)
    {
        var folded = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            if (ContentCharacters.Is(folded[at]) && ContentCharacters.Is(folded[at + 1]))
            {
                yield return folded.Substring(at, 2);
            }
        }
    }
}
