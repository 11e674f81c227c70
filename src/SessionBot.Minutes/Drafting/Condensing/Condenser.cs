using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Japanese;
using SessionBot.Minutes.Drafting.Rules;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>A clause as it stands in a summary: the rules make <see cref="Text"/> of the span.</summary>
/// <param name="EndsSentence">The summary's next clause begins another sentence.</param>
internal sealed record CondensedClause(Span Span, IReadOnlyList<string> Rules, string Text, bool EndsSentence);

/// <summary>
/// Condenses a speech to at most so many characters: of each sentence an unbroken run of clauses up to its end, or up to a clause that a rule can close;
/// of all runs those worth most. Where the wording allows it, a run may begin behind any comma. What a clause is worth, <see cref="ClauseWorth"/> says; a character that is less likely in a summary than
/// <see cref="Wording.LeastWorth"/> is not spent, however much room there is.
/// </summary>
internal static partial class Condenser
{
    private const double CutOffPenalty = 1.5;

    // To begin within a clause loses what the rest is said of.
    private const double CostOfBeginningWithin = 0.8;

    private const int MostClausesInARun = 14;

    // Worth is looked for over the last sentences of a long speech, and over those that the question or their own words single out.
    private const int MostSentences = 60;

    // What points back to something that may be gone, and what a speaker asks the room.
    private const double CostOfPointing = 4;
    private const double CostOfAsking = 20;

    /// <param name="limit">In UTF-16 code units, the joining punctuation included; never exceeded.</param>
    public static IReadOnlyList<CondensedClause> Condense(string text, string? question, int limit) => Condense(text, question, limit, Wording.Terse);

    /// <inheritdoc cref="Condense(string, string?, int)"/>
    public static IReadOnlyList<CondensedClause> Condense(string text, string? question, int limit, Wording wording)
    {
        var relevance = new Relevance(question);
        var sentences = ClauseSplitter.Split(text, wording.BeginsWithin).GroupBy(clause => clause.Sentence).Select(group => group.ToList()).ToList();
        var telling = sentences.Where(clauses => clauses.Any(clause => !ClauseWorth.IsEmpty(clause.Span.Of(text).Trim()))).ToList();
        var worths = SentenceWorth.Of([.. telling.Select(clauses => SentenceOf(clauses).Of(text).Trim())], relevance);
        var runs = telling.Select((clauses, at) => Runs(text, clauses, worths[at], relevance, wording)).ToList();
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

    private static List<Run> Runs(string text, List<Clause> clauses, double sentenceWorth, Relevance relevance, Wording wording)
    {
        var sentence = SentenceOf(clauses);
        var whole = sentence.Length < wording.ShortestToCut;
        var cost = wording.CostOfASentence + (wording.Faithful ? CostOf(sentence.Of(text)) : 0);
        if (cost > sentence.Length)
        {
            return [];
        }

        var written = clauses.Select(clause => Written(text, clause.Span, clause.EndsSentence ? wording.Final : wording.Inner)).ToList();
        var worths = clauses.Select((clause, at) => wording.Faithful ? written[at].Text : clause.Span.Of(text).Trim())
            .Select((words, at) => ClauseWorth.Of(words, sentenceWorth, clauses.Count - 1 - at, relevance.Of(words))).ToList();
        var first = wording.Faithful ? clauses.FindLastIndex(clause => !clause.EndsSentence && Limiting().IsMatch(clause.Span.Of(text))) : -1;
        var closing = wording.Closed(clauses[^1].Span.Of(text));
        var runs = new List<Run>();
        for (var end = whole ? clauses.Count - 1 : 0; end < clauses.Count; end++)
        {
            if (!clauses[end].Whole)
            {
                continue;
            }

            var last = (clauses[end].EndsSentence ? written[end] : Written(text, clauses[end].Span, closing)) with { EndsSentence = true };
            if (!clauses[end].EndsSentence && !IsClosed(last))
            {
                continue;
            }

            var (length, worth) = (0, -cost - (clauses[end].EndsSentence ? 0.0 : CutOffPenalty));
            for (var start = end; start >= 0 && end - start < MostClausesInARun; start--)
            {
                var piece = start == end ? last : written[start];
                length += piece.Text.Length;
                worth += piece.Text.Length * (worths[start] - wording.LeastWorth);
                var mayBegin = start == 0 || (!whole && start > first + 1);
                var net = worth - (start == 0 || clauses[start - 1].Whole ? 0 : CostOfBeginningWithin);
                if (net > 0 && length > 0 && mayBegin)
                {
                    runs.Add(new Run([.. written[start..end], last], length, net));
                }
            }
        }

        return runs;
    }

    private static Span SentenceOf(List<Clause> clauses) => new(clauses[0].Span.Start, clauses[^1].Span.End);

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

    private static CondensedClause Written(string text, Span span, IReadOnlyList<RewriteRule> rules)
    {
        var trimmed = span.TrimSpace(text);
        var (words, applied) = RuleBook.Apply(rules, trimmed.Of(text));
        return new CondensedClause(trimmed, applied, words, EndsSentence: false);
    }

    private static double CostOf(string sentence) => (Pointing().IsMatch(sentence) ? CostOfPointing : 0) + (Asking().IsMatch(sentence) || Announcing().IsMatch(sentence) || Private().IsMatch(sentence) ? CostOfAsking : 0);

    // A condition anywhere, or a clause that is none and says where or how: whatever follows it is said of it only.
    [GeneratedRegex("(?:なら|[れけせてねべめえげ]ば|[たんだ]ら|場合(?:は|に|には)?|とき(?:は|に|には)?|時(?:は|に|には)|限り|うちは|までは)、|(?:(?<![んい])で|に|など|ほか|とも|うえで|上で|のもと|べく)、$")]
    private static partial Regex Limiting();

    [GeneratedRegex("^(?:(?:また|そして|それで|で|ですから|だから|まあ|あの|えー)、)*(?:(?:最初|初め|当初)は)?(?:これ|それ|あれ|ここ|そこ|こちら|そちら|この|その|あの|こう|そう|こんな|そんな)")]
    private static partial Regex Pointing();

    [GeneratedRegex("(?:お話し?|ご?紹介|ご?説明|ご?報告|触れ)(?:を)?(?:します|したい|いたします|させて|できれば)[^、]{0,12}$|についてです。?$|課題(?:も|が)(?:あり|ござい)ます。?$|(?:始め|進め|移り)たいと思います。?$")]
    private static partial Regex Announcing();

    // A speaker's family is no matter for an article.
    [GeneratedRegex("(?:私|うち|自分)の(?:祖父|祖母|父|母|両親|親|家族|妻|夫|子|娘|息子)|余談|ここだけの話|オフレコ|個人的な話")]
    private static partial Regex Private();

    [GeneratedRegex("(?:か|でしょう|よね|ですね|かな)[。?？]?$|[?？]$")]
    private static partial Regex Asking();

    private sealed record Run(IReadOnlyList<CondensedClause> Clauses, int Length, double Worth);
}
