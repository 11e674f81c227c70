using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.People;

namespace LineSimulator.Page.Scripts;

/// <summary>A script while it is being recorded; guarded by its <see cref="Recorder"/>.</summary>
internal sealed class Recording(int seed)
{
    // Written to a file that people read, never into HTML.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _keys = [];
    private readonly JsonObject _users = [];
    private readonly JsonObject _groups = [];
    private readonly JsonArray _steps = [];
    private JsonObject? _together;

    public HashSet<string> Missed { get; } = [];

    /// <summary>The steps that wrote a message, by its ID.</summary>
    public Dictionary<string, JsonObject> Said { get; } = [];

    public int Steps => _steps.Count;

    public void Add(JsonObject step) => (_together?["together"]!.AsArray() ?? _steps).Add((JsonNode)step);

    /// <summary>The key of a person; one who followed before the recording began follows at its first appearance.</summary>
    public string KeyOf(SimulatedUser user, bool followedBefore)
    {
        if (_keys.TryGetValue(user.Id, out var known))
        {
            return known;
        }

        var key = $"p{_users.Count + 1}";
        _keys.Add(user.Id, key);
        _users[key] = user.Name;
        if (followedBefore)
        {
            _steps.Add((JsonNode)new JsonObject { ["as"] = key, ["follow"] = true });
        }

        return key;
    }

    /// <param name="members">Their keys.</param>
    public string KeyOf(SimulatedGroup group, IReadOnlyList<string> members)
    {
        if (!_keys.TryGetValue(group.Id, out var key))
        {
            key = $"g{_groups.Count + 1}";
            _keys.Add(group.Id, key);
            _groups[key] = new JsonObject { ["name"] = group.Name, ["members"] = new JsonArray([.. members.Select(member => JsonValue.Create(member))]) };
        }

        return key;
    }

    /// <summary>The name of a recorded message, given now if it has none; null if the message is older than the recording.</summary>
    public string? RefOf(string messageId)
    {
        if (!Said.TryGetValue(messageId, out var step))
        {
            return null;
        }

        step["ref"] ??= $"m{Said.Values.Count(said => said.ContainsKey("ref")) + 1}";
        return step["ref"]!.GetValue<string>();
    }

    public void BeginTogether(bool inOneWebhook) => _together = new JsonObject { ["together"] = new JsonArray(), ["batch"] = inOneWebhook };

    public void EndTogether()
    {
        if (_together is { } together)
        {
            _together = null;
            if (together["together"]!.AsArray().Count > 0)
            {
                Add(together);
            }
        }
    }

    public string ToJson()
    {
        EndTogether();
        var script = new JsonObject { ["seed"] = seed, ["users"] = _users };
        if (_groups.Count > 0)
        {
            script["groups"] = _groups;
        }

        script["steps"] = _steps;
        return script.ToJsonString(Readable);
    }
}
