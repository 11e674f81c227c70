using System.Text.RegularExpressions;
using SessionBot.Minutes.Drafting.Japanese;

namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>
/// Cuts sentences where a clause ends: after a comma behind a connecting form (し、 て、 り、), a conjunction (が、 ので、 とともに、 ため、 など、), never inside brackets.
/// A comma behind a topic or a noun ends none, so that what is left out never parts a verb from what it says.
/// </summary>
internal static partial class ClauseSplitter
{
    // Looking at the tail only keeps a long sentence linear.
    private const int LongestEnding = 16;
    private const int ShortestClause = 6;

    public static IReadOnlyList<Clause> Split(string text)
    {
        var clauses = new List<Clause>();
        var sentence = 0;
        foreach (var span in SentenceSplitter.Lines(text).SelectMany(line => SentenceSplitter.Sentences(text, line)))
        {
            clauses.AddRange(Split(text, span, sentence++));
        }

        return clauses;
    }

    public static IEnumerable<Clause> Split(string text, Span sentence, int number)
    {
        var inside = Brackets.Inside(text.AsSpan(sentence.Start, sentence.Length));
        var start = sentence.Start;
        for (var at = sentence.Start; at < sentence.End - 1; at++)
        {
            if (text[at] is '、' or '，' && !inside[at - sentence.Start] && at - start >= ShortestClause
                && Connecting().IsMatch(text.AsSpan(Math.Max(start, at - LongestEnding), at - Math.Max(start, at - LongestEnding))))
            {
                yield return new Clause(new Span(start, at + 1), number, EndsSentence: false);
                start = at + 1;
            }
        }

        yield return new Clause(new Span(start, sentence.End), number, EndsSentence: true);
    }

    [GeneratedRegex(
        "(?:(?:ます|です|ません|ました|[るたいだ])(?:が|けれども|けれど|けど|ので|から|し)|ところ|とともに|と共に|ほか|ため|など|なら|れば|たら|ように|うえで|上で|ながら|つつ|とも|のもと|べく"
        + "|[てでしりみいきえけせねべめれげび]|まして|ず|なく|たく|べき)$")]
    private static partial Regex Connecting();
}
