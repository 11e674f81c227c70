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

    public ScriptCast(LinePlatform platform, Script script)
    {
        _platform = platform;
        foreach (var (key, name) in script.Users)
        {
            var id = UserId(script.Seed, key);
            _ids[key] = platform.FindUser(id)?.Id ?? platform.AddUser(name, id).Id;
            MarkRead(key);
        }
    }

    /// <summary>The ID that a script's user has in every run.</summary>
    public static string UserId(int seed, string key) =>
        "U" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"script/{seed}/{key}"))))[..32];

    public string Id(string key) => _ids[key];

    public void MarkRead(string key) => _read[key] = _platform.Chat(_ids[key]).Entries.Count;

    /// <summary>What the bot has written since the user acted last, as the user sees it.</summary>
    public IReadOnlyList<string> Unread(string key) =>
    [
        .. _platform.Chat(_ids[key]).Entries
            .Skip(_read[key])
            .Where(entry => entry.Kind == ChatEntryKind.FromBot)
            .Select(entry => entry.Text + string.Concat(entry.QuickReplies.Select(label => $"［{label}］"))),
    ];
}
