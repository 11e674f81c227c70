using System.Text.Json.Nodes;
using LineSimulator.Chats;

namespace SessionBot.Tests.World;

/// <summary>The buttons on the bot's cards in a chat.</summary>
internal static class CardButtons
{
    /// <summary>What the newest button with this label sends back.</summary>
    public static string NewestData(Chat chat, string label) =>
        chat.Entries.Where(entry => entry.Json is not null).Reverse()
            .SelectMany(entry => Buttons(JsonNode.Parse(entry.Json!)))
            .First(action => (string?)action["label"] == label)["data"]!.GetValue<string>();

    private static IEnumerable<JsonObject> Buttons(JsonNode? node) => node switch
    {
        JsonObject action when (string?)action["type"] == "postback" => [action],
        JsonObject members => members.SelectMany(member => Buttons(member.Value)),
        JsonArray items => items.SelectMany(Buttons),
        _ => [],
    };
}
