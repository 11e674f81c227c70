namespace LineSimulator.Api.Rules;

/// <summary>What LINE accepts as the messages of a request.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#message-objects (2026-08)</remarks>
internal static class MessageRules
{
    private const int PerRequest = 5;

    public static void Check(RequestNode body)
    {
        foreach (var message in body.RequireArray("messages", 1, PerRequest).Where(RequestNode.IsObject))
        {
            CheckMessage(message);
        }
    }

    private static void CheckMessage(RequestNode message)
    {
        var type = message.RequireOneOf(
            "type", "text", "textV2", "sticker", "image", "video", "audio", "location", "imagemap", "template", "flex", "coupon");
        switch (type)
        {
            case "text":
                EmojiRules.Check(message, message.RequireText("text", 5000) ?? "");
                break;
            case "textV2":
                TextV2Rules.Check(message);
                break;
            case "template":
                TemplateRules.Check(message);
                break;
            case "flex":
                FlexRules.Check(message);
                break;
            case not null:
                MediaRules.Check(type, message);
                break;
        }

        if (type is "text" or "textV2" or "sticker")
        {
            message.OptionalText("quoteToken");
        }

        if (message.OptionalObject("quickReply") is { } quickReply)
        {
            QuickReplyRules.Check(quickReply);
        }

        if (message.OptionalObject("sender") is { } sender)
        {
            sender.OptionalText("name", 20);
            UrlRules.Optional(sender, "iconUrl");
        }
    }
}
