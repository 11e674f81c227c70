using System.Text.Json.Nodes;

namespace LineSimulator.Webhooks;

/// <summary>Where an event happened: a user's private chat, or a group with the member who acted.</summary>
internal sealed record EventSource(string ChatId, string? UserId, bool IsGroup)
{
    public static EventSource Private(string userId) => new(userId, userId, IsGroup: false);

    public static EventSource Group(string groupId, string? userId) => new(groupId, userId, IsGroup: true);

    public JsonObject ToJson()
    {
        var source = new JsonObject { ["type"] = IsGroup ? "group" : "user" };
        if (IsGroup)
        {
            source["groupId"] = ChatId;
        }

        if (UserId is not null)
        {
            source["userId"] = UserId;
        }

        return source;
    }
}
