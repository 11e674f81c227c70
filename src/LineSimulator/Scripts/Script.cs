using System.Text.Json;

namespace LineSimulator.Scripts;

/// <summary>A story that people play with the bot, read from JSON.</summary>
/// <remarks>
/// <code>
/// {
///   "seed": 1,
///   "users": { "sato": "佐藤 (みなと町)" },
///   "steps": [
///     { "scene": "研究会の1週間前", "at": "2026-12-03T10:00:00+09:00" },
///     { "as": "sato", "follow": true },
///     { "as": "sato", "say": "質問です。", "ref": "q1", "delivery": { "duplicates": 1, "loseAnswer": true } },
///     { "expect": { "as": "sato", "contains": "受け付けました" } },
///     { "as": "sato", "tap": "取消" },
///     { "together": [ { "as": "sato", "unsend": "q1" }, { "as": "sato", "say": "もう一つ。" } ], "batch": false },
///     { "as": "sato", "unfollow": true }
///   ]
/// }
/// </code>
/// <list type="bullet">
/// <item><c>seed</c> (0 if absent) decides the order in which the events of <c>together</c> arrive, and the users' IDs.</item>
/// <item><c>users</c> gives each person a short key, used in <c>as</c>, and the name shown on LINE.</item>
/// <item><c>scene</c> is a heading; its <c>at</c>, an instant with offset, moves the clock. Scenes go forward in time.</item>
/// <item><c>ref</c> names a said message, so that <c>unsend</c> can take it back.</item>
/// <item><c>tap</c> presses the button or quick reply with that label in the newest bot message that has it.</item>
/// <item><c>together</c> does its steps at once; their events arrive shuffled, a webhook each, or all in one with <c>batch</c>.
/// It holds speaking steps only.</item>
/// <item><c>delivery</c> stands on any speaking step: <see cref="Webhooks.Delivery"/>.</item>
/// <item><c>expect</c>: what the bot has written to that user since the user's last step must contain the text.</item>
/// </list>
/// Comments and trailing commas are allowed, unknown members are not.
/// </remarks>
public sealed record Script
{
    internal Script(int seed, IReadOnlyDictionary<string, string> users, IReadOnlyList<ScriptStep> steps) =>
        (Seed, Users, Steps) = (seed, users, steps);

    public int Seed { get; }

    /// <summary>Names by key.</summary>
    public IReadOnlyDictionary<string, string> Users { get; }

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
