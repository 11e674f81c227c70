using SessionBot.Features.Attachments;
using SessionBot.Live;
using SessionBot.Work;

namespace SessionBot.Hosting;

/// <summary>
/// Every key that something reads. A mistyped one would be left out in silence, and the service would run otherwise than its operator
/// believes. Environment variables of other programs stand among the settings too, so at the top only the command line is held to the list.
/// </summary>
internal static class KnownSettings
{
    private static readonly SettingShape.Section Own = SettingShape.Sections(new Dictionary<string, SettingShape>
    {
        ["Attachments"] = SettingShape.Of(typeof(AttachmentOptions)),
        ["ConnectionStrings"] = SettingShape.Sections(new Dictionary<string, SettingShape>
        {
            ["Database"] = new SettingShape.Value(),
            ["Redis"] = new SettingShape.Value(),
        }),
        ["Drafter"] = SettingShape.Of(typeof(DrafterOptions)),
        ["Kestrel"] = SettingShape.FreeSections("Certificates", "EndpointDefaults", "Endpoints"),
        ["Live"] = SettingShape.Of(typeof(LiveOptions)),
        ["Serilog"] = SettingShape.FreeSections(
            "AuditTo", "Destructure", "Enrich", "Filter", "FilterSwitches", "LevelSwitches", "MinimumLevel", "Properties", "Using", "WriteTo"),
        ["Service"] = SettingShape.Of(typeof(ServiceOptions)),
        ["Simulator"] = SettingShape.Of(typeof(LocalSimulatorOptions)),
        ["StudyGroups"] = SettingShape.Of(typeof(StudyGroupCatalog)),
        ["Work"] = SettingShape.Of(typeof(WorkOptions)),
    });

    /// <summary>ASP.NET Core's own, https://learn.microsoft.com/aspnet/core/fundamentals/host/web-host (2026-11).</summary>
    private static readonly HashSet<string> OfTheHost = new(StringComparer.OrdinalIgnoreCase)
    {
        "urls", "http_ports", "https_ports", "https_port", "environment", "contentRoot", "applicationName", "webroot", "AllowedHosts", "Logging", "DetailedErrors",
        "captureStartupErrors", "preferHostingUrls", "shutdownTimeoutSeconds", "suppressStatusMessages", "forwardedHeaders_enabled", "hostBuilder", "staticWebAssets",
        "hostingStartupAssemblies", "hostingStartupExcludeAssemblies", "preventHostingStartup", "startupAssembly",
    };

    /// <param name="given">Keys of the command line.</param>
    /// <returns>Each fault names the key and the remedy.</returns>
    public static IEnumerable<string> Faults(IConfiguration configuration, IEnumerable<string> given) =>
        given.Select(FaultOf).OfType<string>()
            .Concat(Own.Members.SelectMany(section => Unknown(configuration.GetSection(section.Key), section.Value)))
            .Distinct(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether nothing reads a key of the command line, told by its first part; what stands below a section is told with all other settings.</summary>
    private static string? FaultOf(string key)
    {
        var top = key.Split(':')[0];
        if (OfTheHost.Contains(top))
        {
            return null;
        }

        if (Own.Members.ContainsKey(top))
        {
            return FaultOfSection(key);
        }

        return NearestWord.To(top, [.. Own.Members.Keys, .. OfTheHost]) is { } nearest
            ? $"{key} is no setting; did you mean {nearest}? Correct its name, or leave it out."
            : $"{key} is no setting: settings begin with {string.Join(", ", Own.Members.Keys)} or urls; the README lists them.";
    }

    /// <summary>A value for what has parts would reach none of them.</summary>
    private static string? FaultOfSection(string key)
    {
        SettingShape? shape = Own;
        foreach (var part in key.Split(':'))
        {
            shape = shape switch
            {
                SettingShape.Section section => section.Members.GetValueOrDefault(part),
                SettingShape.Keyed keyed => keyed.Entry,
                _ => null,
            };
        }

        return shape switch
        {
            SettingShape.Section section => $"{key} is a section: write {key}:{section.Members.Keys.First()} or another of its keys.",
            SettingShape.Keyed { Entry: SettingShape.Value } => $"{key} is a list: write {key}:0 for its first entry.",
            SettingShape.Keyed => $"{key} is a section: write {key}:, a key of your choice, and one of its settings.",
            _ => null,
        };
    }

    private static IEnumerable<string> Unknown(IConfigurationSection at, SettingShape shape) => shape switch
    {
        SettingShape.Section section => at.GetChildren().SelectMany(child => section.Members.TryGetValue(child.Key, out var member)
            ? Unknown(child, member)
            : [NotKnown(child.Path, $"{at.Path}:", child.Key, [.. section.Members.Keys])]),
        SettingShape.Keyed keyed => at.GetChildren().SelectMany(child => Unknown(child, keyed.Entry)),
        SettingShape.Value => at.GetChildren().Select(child => $"{child.Path} is no setting: {at.Path} is one value, nothing stands below it."),
        _ => [],
    };

    private static string NotKnown(string key, string above, string word, IReadOnlyCollection<string> known) =>
        NearestWord.To(word, known) is { } nearest
            ? $"{key} is no setting; did you mean {above}{nearest}? Correct its name, or leave it out."
            : $"{key} is no setting: use one of {string.Join(", ", known.Order(StringComparer.OrdinalIgnoreCase).Select(name => above + name))}, or leave it out.";
}
