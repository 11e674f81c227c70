using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using LineSimulator.Chats;

namespace LineSimulator.Scripts;

/// <summary>A script's people on the platform, and how far each had read when acting last.</summary>
internal sealed class ScriptCast
{
    private readonly LinePlatform _platform;
    private readonly Dictionary<string, string> _ids = [];
    private readonly Dictionary<string, int> _read = [];

    private readonly Dictionary<string, string> _groupIds = [];

    private ScriptCast(LinePlatform platform, Script script)
    {
        _platform = platform;
        foreach (var (key, name) in script.Users)
        {
            var id = UserId(script.Seed, key);
            _ids[key] = platform.FindUser(id)?.Id ?? platform.AddUser(name, id).Id;
            MarkRead(key);
        }
    }

    /// <summary>Puts the people and groups on the platform; people and groups of an earlier run stay as they are.</summary>
    public static async Task<ScriptCast> GatherAsync(LinePlatform platform, Script script, CancellationToken ct)
    {
        var cast = new ScriptCast(platform, script);
        foreach (var (key, group) in script.Groups)
        {
            IReadOnlyList<string> members = [.. group.Members.Select(cast.Id)];
            var known = platform.Groups.FirstOrDefault(other => other.Name == group.Name && other.MemberIds.SequenceEqual(members));
            cast._groupIds[key] = known?.Id ?? platform.AddGroup(members, group.Name).Id;
            if (known is null)
            {
                await platform.JoinAsync(cast._groupIds[key], ct: ct);
            }

            cast.MarkRead(key);
        }

        return cast;
    }

    /// <summary>The ID that a script's user has in every run.</summary>
    public static string UserId(int seed, string key) =>
        "U" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"script/{seed}/{key}"))))[..32];

    public string Id(string key) => _ids[key];

    /// <summary>The chat that a step happens in: a group's, or the person's own.</summary>
    public string? GroupId(string? key, string number) => key is null
        ? null
        : _groupIds.GetValueOrDefault(key)
            ?? throw new ScriptException(number, $"\"in\" is \"{key}\", which groups does not name: use one of {string.Join(", ", _groupIds.Keys)}, or add the group to groups.");

    public void MarkRead(string key) => _read[key] = _platform.Chat(ChatId(key)).Entries.Count;

    /// <summary>The person has read the private chat and every group.</summary>
    public void MarkAllRead(string key)
    {
        MarkRead(key);
        foreach (var group in _groupIds.Keys)
        {
            MarkRead(group);
        }
    }

    /// <summary>What the bot has written since the user acted last, as the user sees it; for a group's key, in the group.</summary>
    public IReadOnlyList<string> Unread(string key) =>
    [
        .. _platform.Chat(ChatId(key)).Entries
            .Skip(_read[key])
            .Where(entry => entry.Kind == ChatEntryKind.FromBot)
            .Select(entry => entry.Text + string.Concat(entry.QuickReplies.Select(label => $"［{label}］"))),
    ];

    private string ChatId(string key) => _ids.GetValueOrDefault(key) ?? _groupIds[key];
}
