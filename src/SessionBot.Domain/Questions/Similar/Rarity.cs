namespace SessionBot.Domain.Questions.Similar;

/// <summary>A feature that few questions share says more. Counts over the set, with a background so that small sets work.</summary>
internal sealed class Rarity
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly double _background;
    private int _questions;

    public Rarity(double background) => _background = background;

    /// <param name="change">1 for a question that comes, -1 for one that goes.</param>
    public void Count(IEnumerable<string> features, int change)
    {
        _questions += change;
        foreach (var feature in features)
        {
            _counts[feature] = _counts.GetValueOrDefault(feature) + change;
        }
    }

    public double Of(string feature) =>
        Math.Log((_questions + _background) / (_counts.GetValueOrDefault(feature) + (_background / 100)));
}
