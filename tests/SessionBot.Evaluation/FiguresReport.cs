using System.Globalization;
using System.Text;

namespace SessionBot.Evaluation;

/// <summary>The figures as text; what the README claims is what this prints.</summary>
internal static class FiguresReport
{
    private static readonly string?[] Splits = [EvaluationSets.Development, EvaluationSets.HeldOut, null];

    public static string Text()
    {
        var report = new StringBuilder();
        Similar(report, EvaluationSets.Similar());
        Kind(report, EvaluationSets.Kinds());
        Grounding(report, EvaluationSets.Grounding());
        return report.ToString();
    }

    private static void Similar(StringBuilder report, IReadOnlyList<SimilarItem> items)
    {
        Line(report, $"{"similar",-26}{"paraphrases",12}{"hit@1",8}{"look-alike",12}{"hint right",12}{"hint cover",12}");
        // Split by split: some questions stand in both, and a neighbour across them would count as wrong.
        foreach (var split in new[] { EvaluationSets.Development, EvaluationSets.HeldOut, EvaluationSets.SecondHeldOut })
        {
            var part = items.Where(item => item.Split == split).ToList();
            var (own, plain) = (SimilarFigures.Of(part), SimilarFigures.OfBaseline(part));
            Line(report, $"{split,-26}{own.Questions,12}{own.Hit,8:0.000}{own.LookAlike,12:0.000}{own.HintPrecision,12:0.000}{own.HintCoverage,12:0.000}");
            Line(report, $"{"  plain TF-IDF",-26}{plain.Questions,12}{plain.Hit,8:0.000}{plain.LookAlike,12:0.000}");
        }
    }

    private static void Kind(StringBuilder report, IReadOnlyList<KindItem> items)
    {
        foreach (var split in Splits)
        {
            var figures = KindFigures.Of([.. items.Where(item => split is null || item.Split == split)]);
            Line(report, $"");
            Line(report, $"kind, {split ?? "all"}: {figures.Right:0.000} of {figures.Messages} right (rows: what it is, columns: taken for)");
            Line(report, $"{"",-12}{string.Concat(KindFigures.Kinds.Select(kind => $"{kind,12}"))}");
            foreach (var kind in KindFigures.Kinds)
            {
                Line(report, $"{kind,-12}{string.Concat(KindFigures.Kinds.Select(taken => $"{figures.Confusion.GetValueOrDefault((kind, taken)),12}"))}");
            }
        }
    }

    private static void Grounding(StringBuilder report, IReadOnlyList<GroundingItem> items)
    {
        foreach (var split in new[] { EvaluationSets.Development, EvaluationSets.HeldOut })
        {
            var figures = GroundingFigures.Of([.. items.Where(item => item.Split == split)]);
            Line(report, $"");
            Line(report, $"grounding, {split}: {figures.Flagged:0.000} of {figures.Clean} faithful sentences flagged, AUC against fakes {figures.Auc:0.000}");
            foreach (var (facet, (count, share)) in figures.Found)
            {
                Line(report, $"  {facet,-14}{share:0.000} of {count} found");
            }
        }
    }

    private static void Line(StringBuilder report, FormattableString line) =>
        report.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
