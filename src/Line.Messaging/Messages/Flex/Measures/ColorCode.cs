namespace Line.Messaging;

/// <summary>Writes colours as LINE takes them.</summary>
public static class ColorCode
{
    /// <summary><c>#RRGGBB</c>.</summary>
    public static string FromRgb(byte r, byte g, byte b) => $"#{r:X2}{g:X2}{b:X2}";

    /// <summary><c>#RRGGBBAA</c>; an alpha of 255 hides what is behind. Only in Flex messages.</summary>
    public static string FromRgba(byte r, byte g, byte b, byte alpha) => $"{FromRgb(r, g, b)}{alpha:X2}";
}
