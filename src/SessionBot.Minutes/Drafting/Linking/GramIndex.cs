using System.Text;
using SessionBot.Minutes.Drafting.Condensing;

namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>
/// BM25 over pairs of characters that carry content: no dictionary, and one wrong character spoils two pairs of many. A look-up costs what the question's own
/// pairs occur, not what the sitting is long.
/// </summary>
internal sealed class GramIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.5;

    // 「き家」 beside 「空家」.
    private const double HalfContent = 0.5;

    private readonly Dictionary<string, List<(int Document, int Count)>> _postings = [];
    private readonly List<int> _lengths = [];
    private readonly double _meanLength;

    public GramIndex(IEnumerable<string> documents)
    {
        foreach (var text in documents)
        {
            var counts = Grams(text).CountBy(gram => gram).ToList();
            foreach (var (gram, count) in counts)
            {
                if (!_postings.TryGetValue(gram, out var posting))
                {
                    _postings[gram] = posting = [];
                }

                posting.Add((_lengths.Count, count));
            }

            _lengths.Add(counts.Sum(pair => pair.Value));
        }

        _meanLength = Math.Max(1, _lengths.DefaultIfEmpty(0).Average());
    }

    /// <summary>For each document the share of the words' pairs of content that it has, rare pairs counting more: from 0 to 1, comparable between questions.</summary>
    public double[] Shares(string words)
    {
        var shares = new double[_lengths.Count];
        var whole = 0.0;
        foreach (var gram in Relevance.Bigrams(words).Distinct())
        {
            var posting = _postings.GetValueOrDefault(gram) ?? [];
            var rarity = Rarity(gram, posting.Count);
            whole += rarity;
            foreach (var (document, _) in posting)
            {
                shares[document] += rarity;
            }
        }

        return whole == 0 ? shares : [.. shares.Select(share => share / whole)];
    }

    /// <summary>A score for each document, 0 where it shares nothing with the words.</summary>
    public double[] Scores(string words)
    {
        var scores = new double[_lengths.Count];
        foreach (var gram in Grams(words).Distinct())
        {
            if (!_postings.TryGetValue(gram, out var posting))
            {
                continue;
            }

            var rarity = Rarity(gram, posting.Count);
            foreach (var (document, count) in posting)
            {
                var length = 1 - LengthWeight + (LengthWeight * _lengths[document] / _meanLength);
                scores[document] += rarity * count * (Saturation + 1) / (count + (Saturation * length));
            }
        }

        return scores;
    }

    /// <summary>Pairs of neighbouring characters of which one carries content, so that 「空き家」 has two: most words of a question that is put in one breath are such.</summary>
    private static IEnumerable<string> Grams(string text)
    {
        var folded = string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
        for (var at = 0; at + 1 < folded.Length; at++)
        {
            var (one, other) = (folded[at], folded[at + 1]);
            if (char.IsLetterOrDigit(one) && char.IsLetterOrDigit(other) && (ContentCharacters.Is(one) || ContentCharacters.Is(other)))
            {
                yield return folded.Substring(at, 2);
            }
        }
    }

    private double Rarity(string gram, int documents) =>
        Math.Log(1 + ((_lengths.Count - documents + 0.5) / (documents + 0.5))) * (gram.All(ContentCharacters.Is) ? 1 : HalfContent);
}
