using System.Text.Json.Nodes;

namespace LineSimulator.Webhooks;

/// <summary>An event and its two forms, which differ in <c>deliveryContext.isRedelivery</c> alone.</summary>
/// <param name="Id">The <c>webhookEventId</c>, a ULID.</param>
internal sealed record WebhookEvent(string Id, string? ReplyToken, string Fresh, string Redelivered)
{
    /// <param name="body">All members but <c>deliveryContext</c>.</param>
    public static WebhookEvent From(string id, string? replyToken, JsonObject body)
    {
        var context = new JsonObject { ["isRedelivery"] = false };
        body["deliveryContext"] = context;
        var fresh = JsonText.Of(body);
        context["isRedelivery"] = true;
        return new WebhookEvent(id, replyToken, fresh, JsonText.Of(body));
    }
}
