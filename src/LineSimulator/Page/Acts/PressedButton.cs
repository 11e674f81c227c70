using System.Text.Json;
using LineSimulator.Chats;

namespace LineSimulator.Page.Acts;

/// <summary>Finds what <see cref="LinePlatform.TapAsync"/> would press.</summary>
internal static class PressedButton
{
    /// <summary>The action of the newest button with the label, or null.</summary>
    public static JsonElement? FindNewest(Chat chat, string label) => chat.Entries.Reverse()
        .Where(entry => entry is { Kind: ChatEntryKind.FromBot, Json: not null })
        .SelectMany(entry => JsonElement.Parse(entry.Json!).EnumerateObject()
            .Where(member => member.Name != "quickReply" || entry.QuickReplies.Count > 0)
            .SelectMany(member => Actions(member.Value)))
        .Where(action => action.TryGetProperty("label", out var own) && own.ValueKind == JsonValueKind.String && own.GetString() == label)
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
