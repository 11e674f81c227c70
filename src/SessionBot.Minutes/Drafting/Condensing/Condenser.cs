using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Drafting.Rules;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>A clause as it stands in a summary: the rules make <see cref="Text"/> of the span.</summary>
internal sealed record CondensedClause(Span Span, IReadOnlyList<string> Rules, string Text);

/// <summary>
/// Condenses a speech to at most so many characters: of each sentence an unbroken run of clauses up to its end, or up to a clause that a rule can close;
/// of all runs those worth most. What a clause is worth, <see cref="ClauseWorth"/> says; a character that is less likely in a summary than
/// <see cref="LeastWorth"/> is not spent, however much room there is.
/// </summary>
internal static class Condenser
{
    private const double LeastWorth = 0.15;
    private const double CutOffPenalty = 1.5;

    // A second sentence costs: two halves of two thoughts read worse than one whole, and are seldom both in a summary.
    private const double CostOfASentence = 2.5;

    private const int MostClausesInARun = 8;

    // Worth is looked for over the last sentences of a long speech, and over those that the question or their own words single out.
    private const int MostSentences = 60;

    /// <param name="limit">In UTF-16 code units, the joining punctuation included; never exceeded.</param>
    public static IReadOnlyList<CondensedClause> Condense(string text, string? question, int limit)
    {
        var relevance = new Relevance(question);
        var sentences = ClauseSplitter.Split(text).GroupBy(clause => clause.Sentence).Select(group => group.ToList()).ToList();
        var telling = sentences.Where(clauses => clauses.Any(clause => !ClauseWorth.IsEmpty(clause.Span.Of(text).Trim()))).ToList();
        var runs = telling.Select((clauses, at) => Runs(text, clauses, telling.Count - 1 - at, relevance)).ToList();
        return Best(Few(runs), Math.Min(limit, text.Length));
    }

    private static List<List<Run>> Few(List<List<Run>> runs)
    {
        if (runs.Count <= MostSentences)
        {
            return runs;
        }

        var kept = runs.Index().OrderByDescending(entry => entry.Item.Count == 0 ? 0 : entry.Item.Max(run => run.Worth / run.Length))
            .Take(MostSentences).OrderBy(entry => entry.Index);
        return [.. kept.Select(entry => entry.Item)];
    }

    private static List<Run> Runs(string text, List<Clause> clauses, int fromEnd, Relevance relevance)
    {
        var worths = clauses.Select(clause => clause.Span.Of(text))
            .Select((words, at) => ClauseWorth.Of(words, clauses[at].EndsSentence, fromEnd, relevance.Of(words))).ToList();
        var inner = clauses.Select(clause => Written(text, clause.Span, Inner)).ToList();
        var runs = new List<Run>();
        for (var end = 0; end < clauses.Count; end++)
        {
            var last = Written(text, clauses[end].Span, clauses[end].EndsSentence ? Final : Closed);
            if (!clauses[end].EndsSentence && !IsClosed(last))
            {
                continue;
            }

            var (length, worth) = (0, -CostOfASentence - (clauses[end].EndsSentence ? 0.0 : CutOffPenalty));
            for (var start = end; start >= 0 && end - start < MostClausesInARun; start--)
            {
                var piece = start == end ? last : inner[start];
                length += piece.Text.Length;
                worth += piece.Text.Length * (worths[start] - LeastWorth);
                if (worth > 0 && length > 0)
                {
                    runs.Add(new Run([.. inner[start..end], last], length, worth));
                }
            }
        }

        return runs;
    }

    private static bool IsClosed(CondensedClause clause) => clause.Rules.Any(id => id.StartsWith("close-", StringComparison.Ordinal) && id != "close-comma");

    /// <summary>At most one run a sentence, the most worth within the limit; the earlier choice wins a tie.</summary>
    private static IReadOnlyList<CondensedClause> Best(List<List<Run>> sentences, int limit)
    {
        var best = new (double Worth, (Run Run, int Left, int Sentence)? Step)[sentences.Count + 1][];
        best[0] = new (double, (Run, int, int)?)[limit + 1];
        for (var at = 0; at < sentences.Count; at++)
        {
            best[at + 1] = [.. best[at].Select(cell => (cell.Worth, ((Run, int, int)?)null))];
            foreach (var run in sentences[at].Where(run => run.Length <= limit))
            {
                for (var room = run.Length; room <= limit; room++)
                {
                    var worth = best[at][room - run.Length].Worth + run.Worth;
                    if (worth > best[at + 1][room].Worth)
                    {
                        best[at + 1][room] = (worth, (run, room - run.Length, at));
                    }
                }
            }
        }

        var chosen = new List<Run>();
        var left = limit;
        for (var at = sentences.Count; at > 0; at--)
        {
            if (best[at][left].Step is { } step)
            {
                chosen.Add(step.Run);
                left = step.Left;
            }
        }

        chosen.Reverse();
        return [.. chosen.SelectMany(run => run.Clauses).Where(clause => clause.Text.Length > 0)];
    }

    private static readonly IReadOnlyList<RewriteRule> Inner = [.. SpeechRules.Loosening, .. RuleBook.Plain];
    private static readonly IReadOnlyList<RewriteRule> Final = [.. SpeechRules.Loosening, .. SpeechRules.Endings, .. RuleBook.Plain, RuleBook.FullStop];
    private static readonly IReadOnlyList<RewriteRule> Closed = [.. SpeechRules.Loosening, .. RuleBook.Plain, .. SpeechRules.Closing];

    private static CondensedClause Written(string text, Span span, IReadOnlyList<RewriteRule> rules)
    {
        var trimmed = span.TrimSpace(text);
        var (words, applied) = RuleBook.Apply(rules, trimmed.Of(text));
        return new CondensedClause(trimmed, applied, words);
    }

    private sealed record Run(IReadOnlyList<CondensedClause> Clauses, int Length, double Worth);
}
