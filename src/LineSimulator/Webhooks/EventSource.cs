using System.Text.Json.Nodes;
using LineSimulator.Chats;

namespace LineSimulator.Webhooks;

/// <summary>Where an event happened: a user's private chat, or a group or room with the member who acted.</summary>
internal sealed record EventSource(ChatKind Kind, string ChatId, string? UserId)
{
    public static EventSource Private(string userId) => new(ChatKind.Private, userId, userId);

    /// <summary>Tells a group from a room by the ID.</summary>
    public static EventSource Group(string groupId, string? userId) =>
        new(groupId.StartsWith('R') ? ChatKind.Room : ChatKind.Group, groupId, userId);

    /// <param name="chatId">A group or room, or null for the private chat.</param>
    public static EventSource In(string? chatId, string userId) =>
        chatId is null || chatId == userId ? Private(userId) : Group(chatId, userId);

    public JsonObject ToJson()
    {
        var source = Kind switch
        {
            ChatKind.Private => new JsonObject { ["type"] = "user" },
            ChatKind.Group => new JsonObject { ["type"] = "group", ["groupId"] = ChatId },
            ChatKind.Room => new JsonObject { ["type"] = "room", ["roomId"] = ChatId },
        };
        if (UserId is not null)
        {
            source["userId"] = UserId;
        }

        return source;
    }
}
