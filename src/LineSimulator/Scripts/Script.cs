using System.Text.Json;

namespace LineSimulator.Scripts;

/// <summary>A story that people play with the bot, read from JSON.</summary>
/// <remarks>
/// <code>
/// {
///   "seed": 1,
///   "users": { "sato": "佐藤 (みなと町)" },
///   "groups": { "circle": { "name": "研究会", "members": [ "sato" ] } },
///   "steps": [
///     { "scene": "研究会の1週間前", "at": "2026-12-03T10:00:00+09:00" },
///     { "as": "sato", "follow": true },
///     { "as": "sato", "say": "質問です。", "ref": "q1", "delivery": { "duplicates": 1, "loseAnswer": true } },
///     { "expect": { "as": "sato", "contains": "受け付けました" } },
///     { "as": "sato", "tap": "取消" },
///     { "together": [ { "as": "sato", "unsend": "q1" }, { "as": "sato", "say": "もう一つ。" } ], "batch": false },
///     { "as": "sato", "file": "写真.jpg", "bytes": 250000 },
///     { "as": "sato", "photos": [ { "bytes": 250000 }, { "base64": "/9j/4AA=" } ], "ref": "p" },
///     { "as": "sato", "sticker": { "package": "446", "id": "1988" } },
///     { "as": "sato", "location": { "latitude": 34.5, "longitude": 139.5, "title": "役場" } },
///     { "as": "sato", "say": "これのことです。", "quoteBot": "受け付けました" },
///     { "as": "sato", "menu": 0 },
///     { "as": "sato", "press": { "type": "datetimepicker", "label": "日", "data": "day", "mode": "date" }, "picked": "2026-12-10" },
///     { "as": "sato", "in": "circle", "say": "@研究会ボット 質問です。", "ref": "g1" },
///     { "as": "sato", "edit": "g1", "to": "@研究会ボット 質問を直します。" },
///     { "fault": { "endpoint": "Push", "kind": "ServerError", "times": 1 } },
///     { "as": "sato", "unfollow": true }
///   ]
/// }
/// </code>
/// <list type="bullet">
/// <item><c>seed</c> (0 if absent) decides the order in which the events of <c>together</c> arrive, and the users' IDs.</item>
/// <item><c>users</c> gives each person a short key, used in <c>as</c>, and the name shown on LINE.</item>
/// <item><c>groups</c> gives each group chat a short key, used in <c>in</c>, its name and its members' keys. A group that is new to the
/// platform is announced to the bot before the first step.</item>
/// <item><c>scene</c> is a heading; its <c>at</c>, an instant with offset, moves the clock. Scenes go forward in time.</item>
/// <item><c>ref</c> names a sent message, so that <c>unsend</c> can take it back, <c>quote</c> can answer to it, and <c>edit</c> can change a
/// text said in a group. Of <c>photos</c> it names each by its place: <c>p.1</c>, <c>p.2</c>.</item>
/// <item><c>quote</c> answers to the message with that ref, <c>quoteBot</c> to the bot's newest message of the chat that has those words.</item>
/// <item><c>file</c> sends a photo or any other file by its name, of <c>bytes</c> made-up bytes (1,000 if absent) or those of <c>base64</c>.
/// <c>photos</c> sends two or more at once.</item>
/// <item><c>menu</c> taps an area of the rich menu, counted from 0.</item>
/// <item><c>in</c> stands on what is sent or pressed and inside <c>expect</c>: in that group, and not in the private chat.</item>
/// <item><c>tap</c> presses the button or quick reply with that label in the newest bot message that has it; <c>press</c> does what LINE's
/// action object says, wherever it stood. <c>picked</c> is what a date and time picker of <c>press</c> or <c>menu</c> is set to.</item>
/// <item><c>together</c> does its steps at once; their events arrive shuffled, or by <c>order</c> <c>AsSpoken</c> or <c>Reversed</c>, a webhook
/// each, or all in one with <c>batch</c>. It holds steps of people only.</item>
/// <item><c>standby</c> (true, false), <c>quota</c> (<c>{"limit":200}</c>, null for none), <c>fault</c>, <c>noFaults</c> and <c>redeliver</c> set
/// the platform, as its panel does.</item>
/// <item><c>delivery</c> stands on any step of a person: <see cref="Webhooks.Delivery"/>.</item>
/// <item><c>expect</c>: what the bot has written to that user since the user's last step must contain the text.</item>
/// </list>
/// Comments and trailing commas are allowed, unknown members are not.
/// </remarks>
public sealed record Script
{
    internal Script(
        int seed, IReadOnlyDictionary<string, string> users, IReadOnlyDictionary<string, ScriptGroup> groups, IReadOnlyList<ScriptStep> steps) =>
        (Seed, Users, Groups, Steps) = (seed, users, groups, steps);

    public int Seed { get; }

    /// <summary>Names by key.</summary>
    public IReadOnlyDictionary<string, string> Users { get; }

    /// <summary>Group chats by key.</summary>
    public IReadOnlyDictionary<string, ScriptGroup> Groups { get; }

    public IReadOnlyList<ScriptStep> Steps { get; }

    /// <exception cref="ScriptException">The text is no script: the step, what is wrong, and the remedy.</exception>
    public static Script Parse(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, ScriptJson.Default.ScriptFile) ?? throw new ScriptException("", "The script is null: write an object with users and steps.");
            return ScriptReader.Read(file);
        }
        catch (JsonException fault)
        {
            throw new ScriptException(
                "", $"The script is not in the expected form at {fault.Path}, line {fault.LineNumber + 1}: {fault.Message} Compare it with the documentation of Script.");
        }
    }

    public static async Task<Script> LoadAsync(string path, CancellationToken ct = default) => Parse(await File.ReadAllTextAsync(path, ct));
}
