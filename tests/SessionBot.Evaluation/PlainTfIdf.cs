namespace SessionBot.Evaluation;

/// <summary>The baseline: cosine of character 1- to 3-grams weighted by log frequency and rarity, nothing else.</summary>
internal sealed class PlainTfIdf
{
    private const int LongestGram = 3;

    private readonly List<Dictionary<string, double>> _vectors;

    public PlainTfIdf(IReadOnlyList<string> texts)
    {
        _vectors = [.. texts.Select(Counts)];
        var documents = _vectors.SelectMany(vector => vector.Keys).CountBy(gram => gram).ToDictionary();
        foreach (var vector in _vectors)
        {
            foreach (var (gram, count) in vector.ToList())
            {
                vector[gram] = (1 + Math.Log(count)) * (Math.Log((1.0 + texts.Count) / (1 + documents[gram])) + 1);
            }

            var length = Math.Sqrt(vector.Values.Sum(value => value * value));
            foreach (var gram in vector.Keys)
            {
                vector[gram] /= length;
            }
        }
    }

    public int Nearest(int place) =>
        Enumerable.Range(0, _vectors.Count).Where(other => other != place)
            .MaxBy(other => _vectors[place].Sum(pair => pair.Value * _vectors[other].GetValueOrDefault(pair.Key)));

    private static Dictionary<string, double> Counts(string text) =>
        Enumerable.Range(1, LongestGram)
            .SelectMany(length => Enumerable.Range(0, Math.Max(0, text.Length - length + 1)).Select(at => text.Substring(at, length)))
            .CountBy(gram => gram).ToDictionary(pair => pair.Key, pair => (double)pair.Value);
}
