using System.Reflection;
using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions.Kinds;

/// <summary>
/// Weighs a message by the characters it shares with the examples beside this file (naive Bayes over n-grams): wording
/// that no rule foresaw. Takes a message for none of the four special kinds without a clear lead over the plain ones.
/// </summary>
internal sealed partial class ExampleLikeness
{
    private const int ShortestGram = 2;
    private const int LongestGram = 4;
    private const double Smoothing = 0.3;

    // In nats. Smaller leads were mostly wrong when each batch of examples was left out in turn.
    private const double ClearLead = 5;

    private readonly Dictionary<string, double[]> _weights;

    private ExampleLikeness()
    {
        var kinds = Enum.GetValues<MessageKind>();
        var sizes = new double[kinds.Length];
        var counts = new Dictionary<string, double[]>(StringComparer.Ordinal);
        foreach (var kind in kinds)
        {
            foreach (var example in Examples(kind))
            {
                sizes[(int)kind]++;
                foreach (var gram in Grams(example))
                {
                    if (!counts.TryGetValue(gram, out var count))
                    {
                        counts[gram] = count = new double[kinds.Length];
                    }

                    count[(int)kind]++;
                }
            }
        }

        // A gram of a single example tells nothing.
        _weights = counts.Where(pair => pair.Value.Sum() >= 2)
            .ToDictionary(pair => pair.Key, pair => Weights(pair.Value, sizes), StringComparer.Ordinal);
    }

    public static ExampleLikeness Shared { get; } = new();

    /// <summary>A special kind with a clear lead over question and comment, or null.</summary>
    public MessageKind? SpecialKind(string folded)
    {
        var scores = new double[Enum.GetValues<MessageKind>().Length];
        foreach (var gram in Grams(folded))
        {
            if (_weights.TryGetValue(gram, out var weights))
            {
                for (var kind = 0; kind < scores.Length; kind++)
                {
                    scores[kind] += weights[kind];
                }
            }
        }

        var best = (MessageKind)Array.IndexOf(scores, scores.Max());
        var plain = Math.Max(scores[(int)MessageKind.Question], scores[(int)MessageKind.Comment]);
        return scores[(int)best] - plain >= ClearLead ? best : null;
    }

    private static double[] Weights(double[] counts, double[] sizes)
    {
        var everywhere = (counts.Sum() + Smoothing) / (sizes.Sum() + (2 * Smoothing));
        return [.. counts.Select((count, kind) => Math.Log((count + Smoothing) / (sizes[kind] + (2 * Smoothing)) / everywhere))];
    }

    private static HashSet<string> Grams(string text)
    {
        var plain = "^" + Digits().Replace(text.ToLowerInvariant(), "0").TrimEnd('。', '!') + "$";
        var grams = new HashSet<string>(StringComparer.Ordinal);
        for (var length = ShortestGram; length <= LongestGram; length++)
        {
            for (var at = 0; at + length <= plain.Length; at++)
            {
                grams.Add(plain.Substring(at, length));
            }
        }

        return grams;
    }

    private static IEnumerable<string> Examples(MessageKind kind)
    {
        var name = $"SessionBot.Domain.Questions.Kinds.Examples.{kind.ToString().ToLowerInvariant()}.txt";
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"{name} is not embedded: keep it as an EmbeddedResource of SessionBot.Domain.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return KindDetector.Fold(line);
        }
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
