namespace SessionBot.Domain.Questions.Similar;

/// <summary>Features by weight and rarity, of length one. Kept by code, in order: two vectors are compared in one pass.</summary>
internal sealed class FeatureVector
{
    private readonly ulong[] _codes;
    private readonly double[] _values;

    public FeatureVector(Dictionary<string, double> features, Rarity rarity)
    {
        _codes = [.. features.Keys.Select(Code)];
        _values = [.. features.Select(pair => pair.Value * rarity.Of(pair.Key))];
        Array.Sort(_codes, _values);
        var length = Math.Sqrt(_values.Sum(value => value * value));
        for (var at = 0; at < _values.Length && length > 0; at++)
        {
            _values[at] /= length;
        }
    }

    /// <summary>
    /// The cosine, and the share of each that the other one lacks, the smaller of both: 0 where one only adds to the other.
    /// </summary>
    public (double Cosine, double Replaced) Compare(FeatureVector other)
    {
        var (cosine, kept, otherKept) = (0.0, 0.0, 0.0);
        int here = 0, there = 0;
        while (here < _codes.Length && there < other._codes.Length)
        {
            if (_codes[here] < other._codes[there])
            {
                here++;
            }
            else if (_codes[here] > other._codes[there])
            {
                there++;
            }
            else
            {
                var (value, match) = (_values[here++], other._values[there++]);
                cosine += value * match;
                kept += value * value;
                otherKept += match * match;
            }
        }

        return (cosine, Math.Max(0, 1 - Math.Max(kept, otherKept)));
    }

    // FNV-1a: the same in every process, and 64 bits are enough to tell some thousand features apart.
    private static ulong Code(string feature) =>
        feature.Aggregate(14695981039346656037UL, (code, sign) => unchecked((code ^ sign) * 1099511628211UL));
}
