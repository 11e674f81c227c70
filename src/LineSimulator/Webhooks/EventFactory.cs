using System.Text.Json.Nodes;

namespace LineSimulator.Webhooks;

/// <summary>Writes webhook events as LINE does. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects (2026-08)</remarks>
internal sealed class EventFactory(PlatformState state)
{
    public WebhookEvent Message(EventSource source, JsonObject message) => Replyable("message", source, new() { ["message"] = message });

    public WebhookEvent Follow(EventSource source, bool isUnblocked) =>
        Replyable("follow", source, new() { ["follow"] = new JsonObject { ["isUnblocked"] = isUnblocked } });

    public WebhookEvent Postback(EventSource source, string data) =>
        Replyable("postback", source, new() { ["postback"] = new JsonObject { ["data"] = data } });

    public WebhookEvent Join(EventSource source) => Replyable("join", source, []);

    public WebhookEvent Unfollow(EventSource source) => Silent("unfollow", source, []);

    public WebhookEvent Unsend(EventSource source, string messageId) =>
        Silent("unsend", source, new() { ["unsend"] = new JsonObject { ["messageId"] = messageId } });

    private WebhookEvent Replyable(string type, EventSource source, JsonObject own)
    {
        var token = state.Ids.NextReplyToken();
        state.Channel.ReplyTokens.Issue(token, source.ChatId, state.Now);
        own["replyToken"] = token;
        return Silent(type, source, own);
    }

    private WebhookEvent Silent(string type, EventSource source, JsonObject own)
    {
        var now = state.Now;
        var id = state.Ids.NextEventId(now);
        own["type"] = type;
        own["mode"] = "active";
        own["timestamp"] = now.ToUnixTimeMilliseconds();
        own["source"] = source.ToJson();
        own["webhookEventId"] = id;
        return WebhookEvent.From(id, own["replyToken"]?.GetValue<string>(), own);
    }
}
