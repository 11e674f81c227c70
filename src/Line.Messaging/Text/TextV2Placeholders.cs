namespace Line.Messaging;

/// <summary>The placeholders of a text message (v2), in the order of the text, read until the first brace that has no partner.</summary>
/// <remarks>Source: developers.line.biz, Messaging API reference, "Text message (v2)".</remarks>
internal sealed record TextV2Placeholders(IReadOnlyList<string> Names, int? LoneBraceAt)
{
    public static TextV2Placeholders Of(string text)
    {
        var names = new List<string>();
        for (var at = 0; at < text.Length;)
        {
            var unit = text[at];
            if (unit is not ('{' or '}'))
            {
                at++;
            }
            else if (at + 1 < text.Length && text[at + 1] == unit)
            {
                // A doubled brace stands for itself.
                at += 2;
            }
            else if (unit == '{' && EndOf(text, at) is { } end)
            {
                names.Add(text[(at + 1)..end]);
                at = end + 1;
            }
            else
            {
                return new(names, at);
            }
        }

        return new(names, null);
    }

    private static int? EndOf(string text, int start)
    {
        var brace = text.AsSpan(start + 1).IndexOfAny('{', '}');
        return brace >= 0 && text[start + 1 + brace] == '}' ? start + 1 + brace : null;
    }
}
