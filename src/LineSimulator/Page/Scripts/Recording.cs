using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using LineSimulator.Chats;
using LineSimulator.People;

namespace LineSimulator.Page.Scripts;

/// <summary>A script while it is being recorded; guarded by its <see cref="Recorder"/>.</summary>
internal sealed class Recording(int seed)
{
    // A script stays a file that people can open: larger content is made up when it is played.
    private const int MaxContent = 1_000_000;

    // Written to a file that people read, never into HTML.
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, string> _keys = [];
    private readonly JsonObject _users = [];
    private readonly JsonObject _groups = [];
    private readonly JsonArray _steps = [];
    private readonly Dictionary<string, (JsonObject Step, string Place)> _sent = [];
    private int _refs;
    private int _followers;
    private JsonObject? _together;

    public HashSet<string> Missed { get; } = [];

    public int Steps => _steps.Count;

    public void Add(JsonObject step) => (_together?["together"]!.AsArray() ?? _steps).Add((JsonNode)step);

    /// <summary>The key of a person; one who followed before the recording began follows before anything else happens.</summary>
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
            _steps.Insert(1 + _followers++, new JsonObject { ["as"] = key, ["follow"] = true });
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

    /// <summary>Tells which messages a step has become.</summary>
    public void Name(JsonObject step, IReadOnlyList<string> messageIds)
    {
        foreach (var (place, messageId) in messageIds.Index())
        {
            _sent.TryAdd(messageId, (step, messageIds.Count == 1 ? "" : $".{place + 1}"));
        }
    }

    /// <summary>The name of a recorded message, given now if it has none; null if the message is older than the recording.</summary>
    public string? RefOf(string messageId)
    {
        if (!_sent.TryGetValue(messageId, out var sent))
        {
            return null;
        }

        sent.Step["ref"] ??= $"m{++_refs}";
        return sent.Step["ref"]!.GetValue<string>() + sent.Place;
    }

    public void Quote(JsonObject step, ChatEntry quoted)
    {
        if (RefOf(quoted.MessageId) is { } reference)
        {
            step["quote"] = reference;
        }
        else if (quoted.Kind == ChatEntryKind.FromBot)
        {
            step["quoteBot"] = quoted.Text;
        }
        else
        {
            Missed.Add("記録の前のメッセージへの返信");
        }
    }

    public JsonObject Content(byte[] bytes)
    {
        if (bytes.Length <= MaxContent)
        {
            return new() { ["base64"] = Convert.ToBase64String(bytes) };
        }

        Missed.Add("大きい写真とファイルの中身");
        return new() { ["bytes"] = bytes.LongLength };
    }

    /// <summary>Adds what no person did; it never waits with what people do together.</summary>
    public void AddTurn(JsonObject step) => _steps.Add((JsonNode)step);

    public void BeginTogether(bool inOneWebhook, string? order)
    {
        _together = new JsonObject { ["together"] = new JsonArray(), ["batch"] = inOneWebhook };
        if (order is not null)
        {
            _together["order"] = order;
        }
    }

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
