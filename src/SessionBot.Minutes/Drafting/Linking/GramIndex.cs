using SessionBot.Minutes.Drafting.Condensing;

namespace SessionBot.Minutes.Drafting.Linking;

/// <summary>
/// BM25 over pairs of content characters: no dictionary, and one wrong character spoils two pairs of many. A look-up costs what the question's own
/// pairs occur, not what the sitting is long.
/// </summary>
internal sealed class GramIndex
{
    private const double Saturation = 1.2;
    private const double LengthWeight = 0.5;

    private readonly Dictionary<string, List<(int Document, int Count)>> _postings = [];
    private readonly List<int> _lengths = [];
    private readonly double _meanLength;

    public GramIndex(IEnumerable<string> documents)
    {
        foreach (var text in documents)
        {
            var counts = Relevance.Bigrams(text).CountBy(gram => gram).ToList();
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

    /// <summary>For each document the share of the words' pairs that it has, rare pairs counting more: from 0 to 1, comparable between questions.</summary>
    public double[] Shares(string words)
    {
        var shares = new double[_lengths.Count];
        var whole = 0.0;
        foreach (var gram in Relevance.Bigrams(words).Distinct())
        {
            var posting = _postings.GetValueOrDefault(gram) ?? [];
            var rarity = Rarity(posting.Count);
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
        foreach (var gram in Relevance.Bigrams(words).Distinct())
        {
            if (!_postings.TryGetValue(gram, out var posting))
            {
                continue;
            }

            var rarity = Rarity(posting.Count);
            foreach (var (document, count) in posting)
            {
                var length = 1 - LengthWeight + (LengthWeight * _lengths[document] / _meanLength);
                scores[document] += rarity * count * (Saturation + 1) / (count + (Saturation * length));
            }
        }

        return scores;
    }

    private double Rarity(int documents) => Math.Log(1 + ((_lengths.Count - documents + 0.5) / (documents + 0.5)));
}
