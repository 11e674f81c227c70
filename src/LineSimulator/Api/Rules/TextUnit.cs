using System.Globalization;

namespace LineSimulator.Api.Rules;

/// <summary>How LINE counts a text's length.</summary>
/// <remarks>https://developers.line.biz/en/docs/messaging-api/text-character-count/ (2026-08)</remarks>
internal enum TextUnit
{
    Utf16,

    /// <summary>Extended grapheme clusters, what a reader calls a character.</summary>
    Grapheme,
}

internal static class TextUnits
{
    public static int Count(this TextUnit unit, string text) => unit switch
    {
        TextUnit.Utf16 => text.Length,
        TextUnit.Grapheme => new StringInfo(text).LengthInTextElements,
    };
}
