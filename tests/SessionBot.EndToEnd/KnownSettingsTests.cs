using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using SessionBot.EndToEnd.Infrastructure;
using SessionBot.Features.Attachments;
using SessionBot.Hosting;
using SessionBot.Live;
using TestKit;

namespace SessionBot.EndToEnd;

/// <summary>A setting that nothing reads is a mistake; one that the documentation names is none.</summary>
public sealed partial class KnownSettingsTests
{
    [Theory]
    [InlineData("StudyGroups__test__Nmae", "StudyGroups:test:Nmae is no setting; did you mean StudyGroups:test:Name?")]
    [InlineData("StudyGroups__test__Line__ChanelId", "did you mean StudyGroups:test:Line:ChannelId?")]
    [InlineData("ConnectionStrings__Datbase", "did you mean ConnectionStrings:Database?")]
    [InlineData("Simulator__Prot", "did you mean Simulator:Port?")]
    [InlineData("Serilog__MinimunLevel__Default", "did you mean Serilog:MinimumLevel?")]
    [InlineData("Work__Frobnication", "Work:Frobnication is no setting: use one of Work:ContentDeadAfterAge, Work:DeadAfterAge")]
    [InlineData("Work__Lease__Most", "Work:Lease:Most is no setting: Work:Lease is one value")]
    public async Task A_mistyped_setting_stops_the_start_by_its_name(string setting, string said)
    {
        using var folder = new WorkingFolder();
        var settings = ServiceSettings.Alone();
        settings[setting] = "a value that may be secret";

        var result = await ServiceCommand.RunAsync(folder, settings, "--urls", "http://127.0.0.1:0");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.Contains(said, result.Error);
        Assert.DoesNotContain("a value that may be secret", result.All);
    }

    [Fact]
    public void Every_setting_that_the_README_lists_is_known()
    {
        var keys = Listed();

        Assert.Contains("StudyGroups:g:Line:ChannelSecrets:0", keys);
        Assert.Contains("Attachments:Types:0", keys);
        var settings = new ConfigurationBuilder().AddInMemoryCollection(keys.ToDictionary(key => key, string? (_) => "")).Build();
        Assert.Empty(KnownSettings.Faults(settings, keys));
    }

    [Fact]
    public void Every_setting_of_the_service_is_in_the_README()
    {
        var own = new (string Section, Type Options)[]
        {
            ("Attachments", typeof(AttachmentOptions)), ("Drafter", typeof(DrafterOptions)), ("Live", typeof(LiveOptions)), ("Service", typeof(ServiceOptions)),
            ("Simulator", typeof(LocalSimulatorOptions)), ("StudyGroups", typeof(StudyGroupCatalog)),
        };

        Assert.Empty(own.SelectMany(one => Leaves(one.Section, SettingShape.Of(one.Options))).Except(Listed()));
    }

    private static List<string> Listed() =>
    [
        .. File.ReadLines(Repository.PathTo("README.md")).SkipWhile(line => !line.StartsWith("| setting |", StringComparison.Ordinal)).Skip(2)
            .TakeWhile(line => line.StartsWith('|')).SelectMany(line => Keys(line.Split('|')[1])),
    ];

    private static IEnumerable<string> Leaves(string at, SettingShape shape) => shape switch
    {
        SettingShape.Section section => section.Members.SelectMany(member => Leaves($"{at}:{member.Key}", member.Value)),
        SettingShape.Keyed { Entry: SettingShape.Value } => [$"{at}:0"],
        SettingShape.Keyed keyed => Leaves($"{at}:g", keyed.Entry),
        _ => [at],
    };

    /// <summary>A key that begins with a colon stands beside the first one of its row.</summary>
    private static IEnumerable<string> Keys(string cell)
    {
        var listed = Quoted().Matches(cell).Select(match => match.Groups[1].Value.Replace("{key}", "g", StringComparison.Ordinal).TrimEnd('…')).ToList();
        var section = listed[0][..listed[0].LastIndexOf(':')];
        return listed.Select(key => key.StartsWith(':') ? section + key : key).Where(key => !key.EndsWith('*'));
    }

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
