using System.Text.Json;
using LineSimulator.Chats;

namespace LineSimulator.Page.Acts;

/// <summary>Tells whether <see cref="LinePlatform.TapAsync"/> would press a button.</summary>
internal static class PressedButton
{
    /// <summary>Whether the newest button of the chat with the action's label has this very action.</summary>
    public static bool IsNewest(Chat chat, JsonElement action, out string label)
    {
        label = TextOf(action, "label") ?? "";
        return label.Length > 0 && FindNewest(chat, label) is { } newest && JsonElement.DeepEquals(newest, action);
    }

    public static string? TextOf(JsonElement action, string name) =>
        action.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static JsonElement? FindNewest(Chat chat, string label) => chat.Entries.Reverse()
        .Where(entry => entry is { Kind: ChatEntryKind.FromBot, Json: not null })
        .SelectMany(entry => JsonElement.Parse(entry.Json!).EnumerateObject()
            .Where(member => member.Name != "quickReply" || entry.QuickReplies.Count > 0)
            .SelectMany(member => Actions(member.Value)))
        .Where(action => TextOf(action, "label") == label)
        .Select(action => (JsonElement?)action)
        .FirstOrDefault();

    private static IEnumerable<JsonElement> Actions(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Actions),
        JsonValueKind.Object when value.TryGetProperty("type", out _) && value.TryGetProperty("label", out _) =>
            value.EnumerateObject().SelectMany(member => Actions(member.Value)).Prepend(value),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(member => Actions(member.Value)),
        _ => [],
    };
}
