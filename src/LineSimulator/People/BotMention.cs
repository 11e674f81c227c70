using System.Text.Json.Nodes;

namespace LineSimulator.People;

internal static class BotMention
{
    /// <summary>The <c>mention</c> object for each <c>@</c> followed by the bot's name, or null.</summary>
    public static JsonObject? In(string text, SimulatorOptions options)
    {
        var call = "@" + options.BotName;
        var mentionees = new JsonArray();
        for (var index = text.IndexOf(call, StringComparison.Ordinal); index >= 0; index = text.IndexOf(call, index + call.Length, StringComparison.Ordinal))
        {
            mentionees.Add((JsonNode)new JsonObject
            {
                ["index"] = index,
                ["length"] = call.Length,
                ["type"] = "user",
                ["userId"] = options.BotUserId,
                ["isSelf"] = true,
            });
        }

        return mentionees.Count > 0 ? new JsonObject { ["mentionees"] = mentionees } : null;
    }
}
