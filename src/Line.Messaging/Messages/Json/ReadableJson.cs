using System.Globalization;
using System.Text;

namespace Line.Messaging;

/// <summary>Takes back the escapes that JSON does not need.</summary>
internal static class ReadableJson
{
    private const int EscapeLength = 6;
    private const char FirstPrintable = '\u00A0';

    /// <summary>
    /// Even the most relaxed encoder of System.Text.Json escapes the ideographic space, emoji and rare kanji, each of which stands
    /// for itself in JSON. The text must be what the writer wrote, where half a surrogate pair cannot occur.
    /// </summary>
    public static string Of(string json)
    {
        if (!json.Contains(@"\u", StringComparison.Ordinal))
        {
            return json;
        }

        var readable = new StringBuilder(json.Length);
        for (var at = 0; at < json.Length;)
        {
            if (json[at] != '\\')
            {
                readable.Append(json[at++]);
                continue;
            }

            var isUnicode = json[at + 1] == 'u';
            var length = isUnicode ? EscapeLength : 2;
            if (isUnicode && Unit(json.AsSpan(at + 2, 4)) is >= FirstPrintable and var unit)
            {
                readable.Append(unit);
            }
            else
            {
                readable.Append(json, at, length);
            }

            at += length;
        }

        return readable.ToString();
    }

    private static char Unit(ReadOnlySpan<char> hex) => (char)ushort.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
