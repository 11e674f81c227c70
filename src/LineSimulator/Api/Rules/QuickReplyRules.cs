namespace LineSimulator.Api.Rules;

/// <summary>https://developers.line.biz/en/reference/messaging-api/#quick-reply (2026-08)</summary>
internal static class QuickReplyRules
{
    private const int MaxItems = 13;

    public static void Check(RequestNode quickReply)
    {
        foreach (var item in quickReply.RequireArray("items", 1, MaxItems).Where(RequestNode.IsObject))
        {
            item.RequireOneOf("type", "action");
            UrlRules.Optional(item, "imageUrl");
            if (item.RequireObject("action") is { } action)
            {
                ActionRules.Check(action, ActionPlace.QuickReply);
            }
        }
    }
}
