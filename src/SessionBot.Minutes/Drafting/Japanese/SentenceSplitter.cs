using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Japanese;

internal static partial class SentenceSplitter
{
    private const string Ends = "。．！？!?‼⁇⁈⁉";

    // Looking at the tail only keeps a long line linear.
    private const int LongestEnding = 64;

    /// <summary>The lines of a text that hold anything but space, trimmed.</summary>
    public static IEnumerable<Span> Lines(string text)
    {
        var start = 0;
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny('\n', '\r') is var at and >= 0 ? start + at : text.Length;
            var line = new Span(start, end).TrimSpace(text);
            if (!line.IsEmpty)
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    /// <summary>
    /// The sentences of one line. A sentence ends after 。！？ outside brackets, further marks included; a closing 」 alone
    /// ends none. An ASCII mark inside Latin text, as in an address, ends none either. In chat a space after an emoji or a polite
    /// ending stands for 。.
    /// </summary>
    public static IEnumerable<Span> Sentences(string text, Span line)
    {
        var inside = Brackets.Inside(text.AsSpan(line.Start, line.Length));
        var start = line.Start;
        for (var at = line.Start; at < line.End; at++)
        {
            if (char.IsWhiteSpace(text[at]) && !inside[at - line.Start] && EndsInChat(text, start, at, line.End))
            {
                yield return new Span(start, at).TrimSpace(text);
                start = at + 1;
                continue;
            }

            if (!Ends.Contains(text[at]) || inside[at - line.Start] || IsInLatin(text, at, line.End))
            {
                continue;
            }

            while (at + 1 < line.End && (Ends.Contains(text[at + 1]) || text[at + 1] == '\uFE0F'))
            {
                at++;
            }

            yield return new Span(start, at + 1).TrimSpace(text);
            start = at + 1;
        }

        var rest = new Span(start, line.End).TrimSpace(text);
        if (!rest.IsEmpty)
        {
            yield return rest;
        }
    }

    private static bool EndsInChat(string text, int start, int at, int end)
    {
        var next = text.AsSpan(at, end - at).TrimStart();
        var words = text[Math.Max(start, at - LongestEnding)..at];
        return next.Length > 0 && (char.IsLetterOrDigit(next[0]) || next[0] is '「' or '『' or '【')
            && words.Length > 0 && (PoliteEnding().IsMatch(words) || Decoration.IsAtEndOf(words));
    }

    [GeneratedRegex("(?:です|ます|ました|ません|でした)[…♪〜～]*$")]
    private static partial Regex PoliteEnding();

    private static bool IsInLatin(string text, int at, int end) =>
        char.IsAscii(text[at]) && at + 1 < end && char.IsAsciiLetterOrDigit(text[at + 1]);
}
