namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/docs/messaging-api/emoji-list/ (2026-08)</summary>
internal static class EmojiRules
{
    private const int Max = 20;

    /// <summary>A text's <c>emojis</c>: each takes the place of a <c>$</c>.</summary>
    public static void Check(RequestNode message, string text)
    {
        if (message.Member("emojis") is null)
        {
            return;
        }

        foreach (var emoji in message.RequireArray("emojis", 0, Max).Where(RequestNode.IsObject))
        {
            CheckOne(emoji);
            emoji.RequireInteger("index", 0);
            if (emoji.Member("index") is { Value.ValueKind: System.Text.Json.JsonValueKind.Number } index
                && !(index.Value.TryGetInt32(out var place) && place >= 0 && place < text.Length && text[place] == '$'))
            {
                index.Fail("There must be a $ at this place of the text");
            }
        }
    }

    public static void CheckOne(RequestNode emoji)
    {
        emoji.RequireText("productId");
        emoji.RequireText("emojiId");
    }
}
