using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Rendering;

/// <summary>What people wrote, so that note's editor shows it and reads nothing into it when it is pasted. It knows no backslash: marks become full-width ones.</summary>
internal static partial class NoteText
{
    public static string Escape(string text) => Wide(Special(), text);

    /// <summary>The same at the start of a line, where marks of headings, lists and quotations count too.</summary>
    public static string EscapeLine(string text) => Wide(LineStart(), Escape(text));

    private static string Wide(Regex marks, string text) => marks.Replace(text, match => string.Concat(match.Value.Select(sign => sign is > ' ' and <= '~' && !char.IsAsciiLetterOrDigit(sign) ? (char)(sign + ('！' - '!')) : sign)));

    [GeneratedRegex(@"\*\*|~~|`+|\$\$")]
    private static partial Regex Special();

    [GeneratedRegex(@"^\s*(?:#+(?=\s)|>|[-+*](?=\s)|-{3,}|[0-9]{1,9}[.)](?=\s))")]
    private static partial Regex LineStart();
}
