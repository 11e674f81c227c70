using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Unicode;

namespace Line.Messaging.Webhooks;

/// <summary>
/// Makes bytes safe to read as JSON text: afterwards no string in them can fail to decode, nor holds what the text functions of .NET
/// and databases refuse.
/// </summary>
internal static class JsonText
{
    private const int EscapeLength = 6;
    private const char Noncharacter = '\uFFFE';

    /// <param name="bytes">What was received.</param>
    /// <param name="text">Bytes of the same length, so that a place in the one is a place in the other.</param>
    /// <param name="fault">What is wrong.</param>
    public static bool TryRead(ReadOnlyMemory<byte> bytes, out ReadOnlyMemory<byte> text, [NotNullWhen(false)] out string? fault)
    {
        text = bytes;
        fault = null;
        if (!Utf8.IsValid(bytes.Span))
        {
            fault = "The body is not UTF-8.";
            return false;
        }

        text = ReplaceEscapes(ReplaceNoncharacter(bytes));
        return true;
    }

    /// <summary>U+FFFE is UTF-8 but no character, and string.Normalize throws on it; U+FFFD has as many bytes.</summary>
    private static ReadOnlyMemory<byte> ReplaceNoncharacter(ReadOnlyMemory<byte> json)
    {
        byte[]? copy = null;
        var at = json.Span.IndexOf("\uFFFE"u8);
        while (at >= 0)
        {
            copy ??= json.ToArray();
            "\uFFFD"u8.CopyTo(copy.AsSpan(at));
            var next = copy.AsSpan(at).IndexOf("\uFFFE"u8);
            at = next < 0 ? -1 : at + next;
        }

        return copy ?? json;
    }

    /// <summary>
    /// Half a surrogate pair, written as an escape, is JSON but no text: System.Text.Json throws when it decodes one, be it in a
    /// value or in a member's name. U+0000 can stand as an escape alone, and PostgreSQL takes it neither in a value nor in a query. The
    /// escape for U+FFFD is as long.
    /// </summary>
    private static ReadOnlyMemory<byte> ReplaceEscapes(ReadOnlyMemory<byte> json)
    {
        var span = json.Span;
        byte[]? copy = null;
        for (var at = Next(span, 0); at >= 0;)
        {
            if (!TryReadEscape(span[at..], out var unit))
            {
                // Another escape: its second character may be a backslash, and starts nothing.
                at = Next(span, at + 2);
                continue;
            }

            if (char.IsHighSurrogate(unit) && TryReadEscape(span[(at + EscapeLength)..], out var low) && char.IsLowSurrogate(low))
            {
                at = Next(span, at + EscapeLength + EscapeLength);
                continue;
            }

            if (char.IsSurrogate(unit) || unit is '\0' or Noncharacter)
            {
                copy ??= json.ToArray();
                @"\uFFFD"u8.CopyTo(copy.AsSpan(at));
            }

            at = Next(span, at + EscapeLength);
        }

        return copy ?? json;
    }

    private static int Next(ReadOnlySpan<byte> json, int from)
    {
        if (from >= json.Length)
        {
            return -1;
        }

        var offset = json[from..].IndexOf((byte)'\\');
        return offset < 0 ? -1 : from + offset;
    }

    private static bool TryReadEscape(ReadOnlySpan<byte> json, out char unit)
    {
        ushort value = 0;
        var isEscape = json.Length >= EscapeLength
            && json[0] == '\\'
            && json[1] == 'u'
            && ushort.TryParse(json[2..EscapeLength], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out value);
        unit = (char)value;
        return isEscape;
    }
}
