namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>
/// What stands near a number, an actor or a deed, nearer words more; which way it leads (から, に, うち) most. Of several places of a source the one
/// with the claim's surroundings is the one that the claim speaks of.
/// </summary>
internal sealed class Surroundings
{
    private const int Near = 12;

    // What a word is worth that stands on the other side: a summary may turn the order round.
    private const double AcrossSides = 0.6;

    private static readonly string[] Ways = ["から", "に", "まで", "のうち", "中"];

    private readonly Dictionary<(string Gram, bool IsBefore), double> _weights = [];

    public static Surroundings Of(Reading reading, int start, int length)
    {
        var found = new Surroundings();
        var (text, end) = (reading.Text, start + length);
        var from = Math.Max(start == 0 ? 0 : text.LastIndexOf('。', start - 1) + 1, start - Near);
        var to = text.IndexOf('。', end) is var stop and >= 0 ? Math.Min(stop, end + Near) : Math.Min(text.Length, end + Near);
        found.Add(text[from..start], isBefore: true);
        found.Add(text[end..to], isBefore: false);
        foreach (var way in Ways.Where(way => text.AsSpan(end).StartsWith(way, StringComparison.Ordinal)))
        {
            found._weights[("→" + (way == "中" ? "のうち" : way), false)] = 1.5;
        }

        if (text[Math.Max(0, start - 4)..start].Contains("うち", StringComparison.Ordinal))
        {
            found._weights[("うち→", true)] = 1.5;
        }

        return found;
    }

    public double LikenessTo(Surroundings other) => _weights.Sum(pair => Math.Max(
        Math.Min(pair.Value, other._weights.GetValueOrDefault(pair.Key)),
        AcrossSides * Math.Min(pair.Value, other._weights.GetValueOrDefault((pair.Key.Gram, !pair.Key.IsBefore)))));

    private void Add(string words, bool isBefore)
    {
        foreach (var (at, gram) in Reading.Grams(words, 2).Index())
        {
            if (gram.Any(sign => sign is not (>= 'ぁ' and <= 'ゖ')) && !gram.Any(char.IsDigit) && char.IsLetter(gram[0]) && char.IsLetter(gram[1]))
            {
                var distance = isBefore ? words.Length - 2 - at : at;
                var between = isBefore ? words[at..] : words[..at];
                var weight = (1 - 0.06 * distance) * (between.Any(sign => sign == '、' || char.IsAsciiDigit(sign)) ? 0.35 : 1);
                _weights[(gram, isBefore)] = Math.Max(_weights.GetValueOrDefault((gram, isBefore)), weight);
            }
        }
    }
}
