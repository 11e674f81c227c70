using System.Text.Json.Nodes;

namespace LineSimulator.People;

/// <summary>Finds whom a text calls by <c>@</c> and name: the bot, members of the chat, or <c>@All</c>.</summary>
internal static class Mentions
{
    private const int Max = 20;

    /// <summary>The <c>mention</c> object, or null where nobody is called.</summary>
    public static JsonObject? In(string text, SimulatorOptions options, IEnumerable<SimulatedUser> members)
    {
        (string Call, Func<JsonObject> Who)[] known =
        [
            ("@" + options.BotName, () => User(options.BotUserId, isSelf: true)),
            .. members.Select(member => ("@" + member.Name, (Func<JsonObject>)(() => User(member.Id, isSelf: false)))),
            ("@All", () => new JsonObject { ["type"] = "all" }),
        ];
        var mentionees = new JsonArray();
        for (var index = text.IndexOf('@', StringComparison.Ordinal); index >= 0 && mentionees.Count < Max; index = text.IndexOf('@', index + 1))
        {
            // Of two names that begin alike the longer one is meant.
            var called = known
                .Where(candidate => string.CompareOrdinal(text, index, candidate.Call, 0, candidate.Call.Length) == 0)
                .MaxBy(candidate => candidate.Call.Length);
            if (called.Who is not null)
            {
                var mentionee = called.Who();
                mentionee["index"] = index;
                mentionee["length"] = called.Call.Length;
                mentionees.Add((JsonNode)mentionee);
            }
        }

        return mentionees.Count > 0 ? new JsonObject { ["mentionees"] = mentionees } : null;
    }

    private static JsonObject User(string id, bool isSelf) => new() { ["type"] = "user", ["userId"] = id, ["isSelf"] = isSelf };
}
