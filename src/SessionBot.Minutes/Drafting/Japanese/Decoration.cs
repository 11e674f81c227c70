using System.Globalization;
using System.Text;

namespace SessionBot.Minutes.Drafting.Japanese;

/// <summary>Emoji and the like, which close a message and say nothing that an article could carry.</summary>
internal static class Decoration
{
    // No text element is longer in practice; looking at the tail only keeps a long line linear.
    private const int LongestElement = 64;

    public static bool IsAtEndOf(string words) => LengthAtEndOf(words) > 0 && !char.IsWhiteSpace(words[^1]);

    /// <summary>
    /// How much of the end is one emoji, mark or space; 0 where the text ends otherwise. By text element, so that an emoji joined
    /// from several code points goes as a whole or not at all.
    /// </summary>
    public static int LengthAtEndOf(string words)
    {
        var from = Math.Max(0, words.Length - LongestElement);
        var starts = StringInfo.ParseCombiningCharacters(words[from..]);
        if (starts.Length == 0)
        {
            return 0;
        }

        var element = words.AsSpan(from + starts[^1]);
        return Rune.DecodeFromUtf16(element, out var first, out _) == System.Buffers.OperationStatus.Done && Is(first) ? element.Length : 0;
    }

    private static bool Is(Rune rune) => rune.Value
        is (>= 0x1F000 and <= 0x1FAFF) or (>= 0x2600 and <= 0x27BF) or (>= 0x2B00 and <= 0x2BFF) or 0x2669 or 0x266A or 0xFE0F
        || Rune.IsWhiteSpace(rune);
}
