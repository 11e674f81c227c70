using LineSimulator;

namespace SessionBot.Load.Fire;

/// <summary>The settings of a service with one study group, as environment variables.</summary>
internal static class ServiceSettings
{
    public const string Group = "test";

    public const string OrganizerCode = "aikotoba-2026";

    public const string Region = "みなと町";

    public static Dictionary<string, string> For(SimulatedLine line) => For(line.Platform.Options, line.Address);

    /// <summary>For a service that never has to reach a platform.</summary>
    public static Dictionary<string, string> Alone() => For(new SimulatorOptions(), new Uri("http://127.0.0.1:9/"));

    private static Dictionary<string, string> For(SimulatorOptions options, Uri address) => new()
    {
        [Key("Name")] = "みらい暮らし自治体研究会",
        [Key("Regions", "0")] = Region,
        [Key("Regions", "1")] = "あおば市",
        [Key("OrganizerCode")] = OrganizerCode,
        [Key("Line", "ChannelSecrets", "0")] = options.ChannelSecret,
        [Key("Line", "ChannelAccessToken")] = options.ChannelAccessToken,
        [Key("Line", "BotUserId")] = options.BotUserId,
        [Key("Line", "ApiBase")] = address.ToString(),
        [Key("Line", "DataBase")] = address.ToString(),
    };

    public static string Key(params IEnumerable<string> parts) => $"StudyGroups__{Group}__{string.Join("__", parts)}";
}
