using System.Globalization;

namespace Line.Messaging;

/// <summary>Cuts and counts texts the way readers see them: a grapheme cluster (an emoji, が written as か and a mark) stays whole.</summary>
/// <remarks>Source: developers.line.biz, "Character counting in a text".</remarks>
public static class MessageText
{
    /// <summary>Cuts a text into parts of at most <paramref name="maxUtf16"/> UTF-16 code units; the parts joined are the text.</summary>
    /// <param name="text">The text; an empty one has no parts.</param>
    /// <param name="maxUtf16">At least 2, the length of a surrogate pair.</param>
    /// <remarks>
    /// A part ends after a newline where it can, else after the end of a sentence, else between two grapheme clusters. Breaks in
    /// the second half of a part are tried first, so that an early newline makes no tiny part. A single grapheme cluster that is
    /// longer than the limit is cut inside, as the last resort, but never within a surrogate pair.
    /// </remarks>
    public static IReadOnlyList<string> Split(string text, int maxUtf16 = MessageLimits.Text)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxUtf16, 2);
        var parts = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var length = PartLength(text.AsSpan(start), maxUtf16);
            parts.Add(text.Substring(start, length));
            start += length;
        }

        return parts;
    }

    /// <summary>
    /// The text itself where it is short enough, else as many whole grapheme clusters as fit before the
    /// <paramref name="ellipsis"/>.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The limit is smaller than the ellipsis.</exception>
    public static string Truncate(string text, int maxUtf16, string ellipsis = "…")
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(ellipsis);
        ArgumentOutOfRangeException.ThrowIfLessThan(maxUtf16, ellipsis.Length);
        return text.Length <= maxUtf16
            ? text
            : string.Concat(text.AsSpan(0, WholeGraphemes(text, maxUtf16 - ellipsis.Length)), ellipsis);
    }

    /// <summary>The number of grapheme clusters, as LINE counts labels and template texts.</summary>
    public static int CountGraphemes(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var count = 0;
        for (var rest = text.AsSpan(); !rest.IsEmpty; rest = rest[StringInfo.GetNextTextElementLength(rest)..])
        {
            count++;
        }

        return count;
    }

    private static int PartLength(ReadOnlySpan<char> text, int max)
    {
        if (text.Length <= max)
        {
            return text.Length;
        }

        // One character after the part decides whether a cluster ends with it; that may take two code units.
        var window = text[..Math.Min(text.Length, max + 2)];
        var breaks = new BreakFinder(max);
        var end = 0;
        while (end < max)
        {
            var grapheme = StringInfo.GetNextTextElementLength(window[end..]);
            if (end + grapheme > max)
            {
                break;
            }

            end += grapheme;
            breaks.Pass(window[(end - grapheme)..end], window[end..], end);
        }

        return breaks.Best ?? (end > 0 ? end : LastResort(text, max));
    }

    private static int LastResort(ReadOnlySpan<char> text, int max) =>
        char.IsHighSurrogate(text[max - 1]) && char.IsLowSurrogate(text[max]) ? max - 1 : max;

    private static int WholeGraphemes(ReadOnlySpan<char> text, int max)
    {
        var end = 0;
        while (end < max)
        {
            var grapheme = StringInfo.GetNextTextElementLength(text[end..]);
            if (end + grapheme > max)
            {
                break;
            }

            end += grapheme;
        }

        return end;
    }
}
