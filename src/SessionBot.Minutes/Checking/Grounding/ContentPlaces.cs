namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Where the source has a claim's pairs of content: a summary keeps the order of what it condenses, and an invention gathers words from all over.</summary>
internal sealed class ContentPlaces
{
    // Who condenses leaves words out: a stretch of the source somewhat longer than the claim.
    private const double Longer = 1.3;
    private const int AtLeastLonger = 10;

    private readonly IReadOnlyList<string> _content;
    private readonly string _whole;
    private readonly List<int> _first;

    public ContentPlaces(IReadOnlyList<string> content, string whole)
    {
        (_content, _whole) = (content, whole);
        _first = [.. content.Select(gram => whole.IndexOf(gram, StringComparison.Ordinal)).Where(at => at >= 0)];
    }

    /// <summary>The share of neighbours that stand the other way round in the source.</summary>
    public double Turns => _first.Count < 2 ? 0 : (double)_first.Zip(_first.Skip(1)).Count(pair => pair.Second < pair.First) / (_first.Count - 1);

    /// <summary>How far into the source the claim gets: what speakers undertake to do stands last.</summary>
    public double Reach => _first.Count == 0 ? 0.5 : (double)_first.Max() / _whole.Length;

    /// <summary>The largest share of the pairs that one stretch of the source has which is about as long as the claim.</summary>
    public double Closest(int claimLength)
    {
        var width = (int)(claimLength * Longer) + AtLeastLonger;
        var weights = _content.CountBy(gram => gram).ToDictionary();
        var held = new Dictionary<string, int>();
        var (now, most) = (0, 0);
        for (var at = 0; at + 1 < _whole.Length; at++)
        {
            now += Change(at, 1);
            now -= at >= width ? Change(at - width, -1) : 0;
            most = Math.Max(most, now);
        }

        return _content.Count == 0 ? 1 : (double)most / _content.Count;

        // A pair counts from its first place in the stretch to its last.
        int Change(int at, int by)
        {
            var gram = _whole.Substring(at, 2);
            if (!weights.TryGetValue(gram, out var weight))
            {
                return 0;
            }

            var before = held.GetValueOrDefault(gram);
            held[gram] = before + by;
            return before == 0 || before + by == 0 ? weight : 0;
        }
    }
}
