namespace SessionBot.Minutes.Drafting.Japanese;

/// <summary>Which characters of a text stand inside brackets or quotation marks. A bracket without its partner counts as none.</summary>
internal static class Brackets
{
    private const string Opening = "「『(（【［[〈《“";
    private const string Closing = "」』)）】］]〉》”";

    public static bool[] Inside(ReadOnlySpan<char> text)
    {
        var inside = new bool[text.Length];
        var open = new Stack<(int At, int Kind)>();
        for (var at = 0; at < text.Length; at++)
        {
            var kind = Opening.IndexOf(text[at]);
            if (kind >= 0)
            {
                open.Push((at, kind));
                continue;
            }

            kind = Closing.IndexOf(text[at]);
            if (kind < 0 || !open.Any(bracket => bracket.Kind == kind))
            {
                continue;
            }

            while (open.Pop() is var bracket)
            {
                if (bracket.Kind == kind)
                {
                    inside.AsSpan(bracket.At, at + 1 - bracket.At).Fill(true);
                    break;
                }
            }
        }

        return inside;
    }
}
