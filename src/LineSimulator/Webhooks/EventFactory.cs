using System.Text.Json.Nodes;

namespace LineSimulator.Webhooks;

/// <summary>Writes webhook events as LINE does. Call it while holding <see cref="PlatformState.Gate"/>.</summary>
/// <remarks>https://developers.line.biz/en/reference/messaging-api/#webhook-event-objects (2026-08)</remarks>
internal sealed class EventFactory(PlatformState state)
{
    public WebhookEvent Message(EventSource source, JsonObject message) => Replyable("message", source, new() { ["message"] = message });

    /// <param name="at">When it was edited: of several edits the latest holds, whatever their order of arrival.</param>
    public WebhookEvent MessageEdited(EventSource source, JsonObject message, DateTimeOffset at) =>
        Replyable("messageEdited", source, new() { ["message"] = message }, at);

    public WebhookEvent Follow(EventSource source, bool isUnblocked) =>
        Replyable("follow", source, new() { ["follow"] = new JsonObject { ["isUnblocked"] = isUnblocked } });

    public WebhookEvent Postback(EventSource source, string data, JsonObject? parameters = null)
    {
        var postback = new JsonObject { ["data"] = data };
        if (parameters is not null)
        {
            postback["params"] = parameters;
        }

        return Replyable("postback", source, new() { ["postback"] = postback });
    }

    public WebhookEvent Join(EventSource source) => Replyable("join", source, []);

    public WebhookEvent MemberJoined(EventSource source, IEnumerable<string> userIds) =>
        Replyable("memberJoined", source, new() { ["joined"] = Members(userIds) });

    public WebhookEvent MemberLeft(EventSource source, IEnumerable<string> userIds) =>
        Silent("memberLeft", source, new() { ["left"] = Members(userIds) });

    public WebhookEvent Leave(EventSource source) => Silent("leave", source, []);

    public WebhookEvent Unfollow(EventSource source) => Silent("unfollow", source, []);

    public WebhookEvent Unsend(EventSource source, string messageId) =>
        Silent("unsend", source, new() { ["unsend"] = new JsonObject { ["messageId"] = messageId } });

    public WebhookEvent AccountLinked(EventSource source, string nonce) =>
        Replyable("accountLink", source, new() { ["link"] = new JsonObject { ["result"] = "ok", ["nonce"] = nonce } });

    /// <summary>LINE does not tell who failed.</summary>
    public WebhookEvent AccountLinkFailed(string nonce) =>
        Silent("accountLink", null, new() { ["link"] = new JsonObject { ["result"] = "failed", ["nonce"] = nonce } });

    private static JsonObject Members(IEnumerable<string> userIds) =>
        new() { ["members"] = new JsonArray([.. userIds.Select(id => EventSource.Private(id).ToJson())]) };

    private WebhookEvent Replyable(string type, EventSource source, JsonObject own, DateTimeOffset? at = null)
    {
        // In standby another module answers.
        if (!state.Channel.IsOnStandby)
        {
            var token = state.Ids.NextReplyToken();
            state.Channel.ReplyTokens.Issue(token, source.ChatId, state.Now);
            own["replyToken"] = token;
        }

        return Silent(type, source, own, at);
    }

    private WebhookEvent Silent(string type, EventSource? source, JsonObject own, DateTimeOffset? at = null)
    {
        var occurred = at ?? state.Now;
        var id = state.Ids.NextEventId(occurred);
        own["type"] = type;
        own["mode"] = state.Channel.IsOnStandby ? "standby" : "active";
        own["timestamp"] = occurred.ToUnixTimeMilliseconds();
        if (source is not null)
        {
            own["source"] = source.ToJson();
        }

        own["webhookEventId"] = id;
        return WebhookEvent.From(id, own["replyToken"]?.GetValue<string>(), own);
    }
}
