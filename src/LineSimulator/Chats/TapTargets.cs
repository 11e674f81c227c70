using System.Text.Json;

namespace LineSimulator.Chats;

/// <param name="Label">What stands on the button.</param>
/// <param name="Action">LINE's action object.</param>
internal sealed record TapTarget(string Label, JsonElement Action);

/// <summary>What a person can press in a chat.</summary>
internal static class TapTargets
{
    /// <summary>Finds the newest bot message that has the label.</summary>
    /// <remarks>LINE takes quick replies away when the next message comes; here they stay, so that a slow notice cannot break a script.</remarks>
    public static TapTarget Find(ChatLog chat, string label)
    {
        var offered = new List<string>();
        for (var index = chat.Entries.Count - 1; index >= 0; index--)
        {
            if (chat.Entries[index] is not { Kind: ChatEntryKind.FromBot, Json: { } json } entry)
            {
                continue;
            }

            var targets = Of(json, withQuickReplies: entry.QuickReplies.Count > 0);
            if (targets.FirstOrDefault(target => target.Label == label) is { } found)
            {
                return found;
            }

            offered.AddRange(targets.Select(target => target.Label));
        }

        var choice = offered.Count == 0 ? "no button at all" : string.Join(" ", offered.Distinct().Select(other => $"［{other}］"));
        throw new SimulatorException($"The chat {chat.Id} offers no button ［{label}］: use one of its labels, newest first: {choice}.");
    }

    private static List<TapTarget> Of(string json, bool withQuickReplies)
    {
        var message = JsonElement.Parse(json);
        var targets = new List<TapTarget>();
        foreach (var member in message.EnumerateObject().Where(member => member.Name != "quickReply" || withQuickReplies))
        {
            Collect(member.Value, targets);
        }

        return targets;
    }

    // Templates hold their actions in "actions", quick replies and Flex components in "action"; nothing else carries a label.
    private static void Collect(JsonElement value, List<TapTarget> targets)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, targets);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (value.TryGetProperty("type", out _) && value.TryGetProperty("label", out var label) && label.ValueKind == JsonValueKind.String)
            {
                targets.Add(new TapTarget(label.GetString()!, value));
            }

            foreach (var member in value.EnumerateObject())
            {
                Collect(member.Value, targets);
            }
        }
    }
}
