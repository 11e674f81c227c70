using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Rendering;

internal static partial class MarkdownText
{
    /// <summary>What people wrote, so that Markdown shows it and reads nothing into it.</summary>
    public static string Escape(string text) => Special().Replace(text, @"\$0");

    /// <summary>The same at the start of a line, where marks of lists and underlined headings count too.</summary>
    public static string EscapeLine(string text) => LineStart().Replace(Escape(text), @"$1\$2");

    [GeneratedRegex(@"[\\`*_\[\]<>|~&#$]")]
    private static partial Regex Special();

    [GeneratedRegex(@"^(\s*|\s*\d{1,9})((?<=\d)[.)]|(?<!\d)[-+=])")]
    private static partial Regex LineStart();
}
