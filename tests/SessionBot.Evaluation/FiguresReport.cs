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
        Talk(report, EvaluationSets.Condense());
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
        foreach (var split in new[] { EvaluationSets.Development, EvaluationSets.HeldOut, EvaluationSets.SecondHeldOut })
        {
            var figures = GroundingFigures.Of([.. items.Where(item => item.Split == split)]);
            Line(report, $"");
            Line(report, $"grounding, {split}: {figures.Flagged:0.000} of {figures.Clean} faithful sentences flagged{(figures.Auc is { } auc ? string.Create(CultureInfo.InvariantCulture, $", AUC against fakes {auc:0.000}") : "")}");
            foreach (var (facet, (count, share)) in figures.Found)
            {
                Line(report, $"  {facet,-14}{share:0.000} of {count} found");
            }
        }
    }

    private static void Talk(StringBuilder report, IReadOnlyList<CondenseItem> items)
    {
        Condense(report, "condense (ROUGE F1)", items);
        Condense(report, "answers in 50 characters", EvaluationSets.Answers());
        Condense(report, "as editors digest them", EvaluationSets.Digests());
        Line(report, $"");
        Line(report, $"{"link (first span right)",-26}{"questions",12}{"as said",10}{"20 % wrong",12}");
        foreach (var order in Enum.GetValues<SittingOrder>())
        {
            var (said, garbled) = (LinkFigures.Of(items, order, garbled: 0), LinkFigures.Of(items, order, LinkFigures.Garbled));
            Line(report, $"{order,-26}{said.Questions,12}{said.Right,10:0.000}{garbled.Right,12:0.000}");
        }

        Line(report, $"");
        Line(report, $"{"claimed answers",-26}{"garbled",12}{"right",10}{"wrong",12}{"unanswered",12}");
        foreach (var (order, garbled) in Enum.GetValues<SittingOrder>().SelectMany(order => new[] { (order, 0), (order, LinkFigures.Garbled) }))
        {
            var (right, wrong, without) = LinkFigures.Claims(items, order, garbled);
            Line(report, $"{order,-26}{garbled,12:0.0}{right,10:0.000}{wrong,12:0.000}{without,12:0.000}");
        }

        Line(report, $"");
        foreach (var length in new[] { LinkFigures.LongSitting / 2, LinkFigures.LongSitting })
        {
            Line(report, $"a sitting of {length} characters linked and condensed in {LinkFigures.Time(items, length).TotalMilliseconds:0} ms");
            Line(report, $"a talk of {length} characters drafted in {DraftFigures.Time(items, length).TotalMilliseconds:0} ms");
        }
    }

    private static void Condense(StringBuilder report, string name, IReadOnlyList<CondenseItem> items)
    {
        Line(report, $"");
        Line(report, $"{name,-26}{"texts",12}{"1",8}{"2",8}{"L",8}");
        foreach (var (split, part) in items.GroupBy(item => item.Split).Select(group => (group.Key, group.ToList())))
        {
            var (own, last) = (CondenseFigures.Of(part), CondenseFigures.OfLastCharacters(part));
            Line(report, $"{split,-26}{part.Count,12}{own.One,8:0.000}{own.Two,8:0.000}{own.Longest,8:0.000}");
            Line(report, $"{"  last characters",-26}{part.Count,12}{last.One,8:0.000}{last.Two,8:0.000}{last.Longest,8:0.000}");
        }
    }

    private static void Line(StringBuilder report, FormattableString line) =>
        report.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
