using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Japanese;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>
/// Cuts sentences where a clause ends: after a comma behind a connecting form (し、 て、 り、), a conjunction (が、 ので、 とともに、 ため、 など、), never inside brackets.
/// A comma behind a topic or a noun ends none, so that what is left out never parts a verb from what it says; where room is so short that a summary may
/// begin within a clause, it ends a part of one.
/// </summary>
internal static partial class ClauseSplitter
{
    // Looking at the tail only keeps a long sentence linear.
    private const int LongestEnding = 16;
    private const int ShortestClause = 6;

    /// <param name="parts">Every comma ends at least a part.</param>
    public static IReadOnlyList<Clause> Split(string text, bool parts)
    {
        var clauses = new List<Clause>();
        var sentence = 0;
        foreach (var span in SentenceSplitter.Lines(text).SelectMany(line => SentenceSplitter.Sentences(text, line)))
        {
            clauses.AddRange(Split(text, span, sentence++, parts));
        }

        return clauses;
    }

    private static IEnumerable<Clause> Split(string text, Span sentence, int number, bool parts)
    {
        var inside = Brackets.Inside(text.AsSpan(sentence.Start, sentence.Length));
        var (start, clause) = (sentence.Start, sentence.Start);
        for (var at = sentence.Start; at < sentence.End - 1; at++)
        {
            if (text[at] is not ('、' or '，') || inside[at - sentence.Start])
            {
                continue;
            }

            var tail = Math.Max(clause, at - LongestEnding);
            var whole = at - clause >= ShortestClause && Connecting().IsMatch(text.AsSpan(tail, at - tail));
            if (whole || parts)
            {
                yield return new Clause(new Span(start, at + 1), number, EndsSentence: false, whole);
                start = at + 1;
                clause = whole ? start : clause;
            }
        }

        yield return new Clause(new Span(start, sentence.End), number, EndsSentence: true);
    }

    [GeneratedRegex(
        "(?:(?:ます|です|ません|ました|[るたいだ])(?:が|けれども|けれど|けど|ので|から|し)|ところ|とともに|と共に|ほか|ため|など|なら|れば|たら|ように|うえで|上で|ながら|つつ|とも|のもと|べく"
        + "|[てでしりみいきえけせねべめれげび]|まして|ず|なく|たく|べき)$")]
    private static partial Regex Connecting();
}
