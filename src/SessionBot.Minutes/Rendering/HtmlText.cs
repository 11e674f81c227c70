using System.Text;

namespace SessionBot.Minutes.Rendering;

internal static class HtmlText
{
    /// <summary>For a heading: a line may end where words are joined without a space, as in 「研究会_第3回(20261210)」.</summary>
    public static string Breakable(string text) => Escape(text).Replace("_", "_<wbr/>", StringComparison.Ordinal).Replace("(", "<wbr/>(", StringComparison.Ordinal);

    /// <summary>For content and quoted attributes. Characters beyond ASCII stay readable; controls, which HTML forbids, go.</summary>
    public static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                '\'' => escaped.Append("&#39;"),
                '\t' or '\n' or '\r' => escaped.Append(' '),
                _ when char.IsControl(c) => escaped,
                _ => escaped.Append(c),
            };
        }

        return escaped.ToString();
    }
}
