namespace SessionBot.Domain.Questions.Similar;

/// <summary>Features by weight and rarity, of length one.</summary>
internal sealed class FeatureVector
{
    private readonly Dictionary<string, double> _values;

    public FeatureVector(Dictionary<string, double> features, Rarity rarity)
    {
        _values = features.ToDictionary(pair => pair.Key, pair => pair.Value * rarity.Of(pair.Key), StringComparer.Ordinal);
        var length = Math.Sqrt(_values.Values.Sum(value => value * value));
        if (length > 0)
        {
            foreach (var key in _values.Keys)
            {
                _values[key] /= length;
            }
        }
    }

    public bool IsEmpty => _values.Count == 0;

    public double Cosine(FeatureVector other)
    {
        var (few, many) = _values.Count <= other._values.Count ? (_values, other._values) : (other._values, _values);
        var sum = 0.0;
        foreach (var (key, value) in few)
        {
            sum += many.TryGetValue(key, out var match) ? value * match : 0;
        }

        return sum;
    }
}
