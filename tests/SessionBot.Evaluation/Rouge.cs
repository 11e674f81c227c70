using System.Text;

namespace SessionBot.Evaluation;

/// <summary>ROUGE over characters: both texts NFKC, without spaces, punctuation and symbols; F1 of one, of two characters, and of the longest common subsequence.</summary>
internal sealed record Rouge(double One, double Two, double Longest)
{
    public static Rouge Of(string candidate, string reference)
    {
        var (one, other) = (Fold(candidate), Fold(reference));
        return new(Overlap(one, other, 1), Overlap(one, other, 2), F1(LongestCommon(one, other), one.Count, other.Count));
    }

    public static Rouge Mean(IReadOnlyCollection<Rouge> scores) =>
        new(scores.Average(score => score.One), scores.Average(score => score.Two), scores.Average(score => score.Longest));

    private static List<Rune> Fold(string text) => [.. text.Normalize(NormalizationForm.FormKC).EnumerateRunes().Where(Rune.IsLetterOrDigit)];

    private static double Overlap(List<Rune> one, List<Rune> other, int length)
    {
        var (left, right) = (Grams(one, length), Grams(other, length));
        var common = left.Sum(gram => Math.Min(gram.Value, right.GetValueOrDefault(gram.Key)));
        return F1(common, Math.Max(0, one.Count - length + 1), Math.Max(0, other.Count - length + 1));
    }

    private static Dictionary<string, int> Grams(List<Rune> text, int length) =>
        Enumerable.Range(0, Math.Max(0, text.Count - length + 1)).Select(at => string.Concat(text.GetRange(at, length))).CountBy(gram => gram).ToDictionary();

    private static double F1(int common, int candidate, int reference) => common == 0 ? 0 : 2.0 * common / (candidate + reference);

    private static int LongestCommon(List<Rune> one, List<Rune> other)
    {
        var row = new int[other.Count + 1];
        foreach (var rune in one)
        {
            var diagonal = 0;
            for (var at = 1; at <= other.Count; at++)
            {
                (diagonal, row[at]) = (row[at], rune == other[at - 1] ? diagonal + 1 : Math.Max(row[at], row[at - 1]));
            }
        }

        return row[other.Count];
    }
}
