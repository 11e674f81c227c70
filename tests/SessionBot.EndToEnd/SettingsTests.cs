using System.Net;
using System.Net.Sockets;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>A service that is configured wrongly says so and ends; it never starts half.</summary>
public sealed class SettingsTests
{
    private const string Secret = "a-channel-secret-that-nobody-may-see";
    private const string Token = "an-access-token-that-nobody-may-see";

    /// <summary>The setting, its value, and what the message must hold: the key, the fault, the remedy.</summary>
    public static TheoryData<string, string, string[]> WrongSettings => new()
    {
        { "StudyGroups__test__Name", "", ["StudyGroups:test:Name", "empty", "give the group's name"] },
        { "StudyGroups__test__OrganizerCode", "himitsu", ["StudyGroups:test:OrganizerCode", "shorter than 8", "choose a longer code"] },
        { "StudyGroups__test__Line__ChannelSecrets__0", " ", ["StudyGroups:test:Line:ChannelSecrets", "empty", "LINE Developers Console"] },
        { "StudyGroups__test__Line__ChannelAccessToken", "", ["StudyGroups:test:Line:ChannelAccessToken", "empty", "LINE Developers Console"] },
        { "StudyGroups__test__Line__ApiBase", "http://line.example.jp/", ["StudyGroups:test:Line:ApiBase", "http://line.example.jp/", "use https"] },
        { "StudyGroups__test__Line__BotUserId", "bot", ["StudyGroups:test:Line:BotUserId", "not a LINE user id", "leave it out"] },
        { "StudyGroups__test__Regions__1", "みなと町", ["StudyGroups:test:Regions", "twice", "keep one"] },
        { "StudyGroups__test__Layout", "nix.json", ["nix.json", "missing", "Name an existing file"] },
        { "StudyGroups__test__Glossary", "nix.json", ["nix.json", "missing", "Name an existing file"] },
        { "Drafter__Endpoint", "http://drafter.example.jp/", ["Drafter:Endpoint", "http://drafter.example.jp/", "use https"] },
        { "Drafter__Endpoint", "drafter", ["Drafter:Endpoint", "not an absolute address", "leave it out"] },
        { "Work__Parallelism", "0", ["Work:Parallelism", "0", "between 1 and 64"] },
        { "Work__Parallelism", "four", ["Work:Parallelism", "four", "1 and 64"] },
        { "Work__Lease", "00:00:01", ["Work:Lease", "00:00:15", "01:00:00"] },
        { "Service__PublicAddress", "bot.example.jp", ["Service:PublicAddress", "bot.example.jp", "https://"] },
        { "ConnectionStrings__Database", "sessionbot.db", ["ConnectionStrings:Database", "Data Source="] },
        { "ConnectionStrings__Database", "Data Source=/dev/null/sessionbot.db", ["ConnectionStrings:Database", "/dev/null"] },
    };

    [Theory]
    [MemberData(nameof(WrongSettings))]
    public async Task A_wrong_setting_is_named_with_its_fault_and_the_remedy_and_no_secret_is_shown(string setting, string value, string[] said)
    {
        using var folder = new WorkingFolder();

        var result = await StartAsync(folder, setting, value);

        Assert.True(result.ExitCode == 2, result.All);
        Assert.All(said, part => Assert.Contains(part, result.Error));
        Assert.DoesNotContain("   at ", result.All);
        Assert.DoesNotContain("SessionBot is up", result.Output);
        Assert.All([Secret, Token, "himitsu"], secret => Assert.DoesNotContain(secret, result.All));
    }

    [Fact]
    public async Task All_wrong_settings_are_told_at_once()
    {
        using var folder = new WorkingFolder();

        var result = await ServiceCommand.RunAsync(folder, new Dictionary<string, string> { ["StudyGroups__test__Layout"] = "study-group.json" }, "--urls", "http://127.0.0.1:0");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.All(["Name", "Regions", "OrganizerCode", "Line:ChannelSecrets", "Line:ChannelAccessToken"], key => Assert.Contains($"StudyGroups:test:{key} ", result.Error));
    }

    [Fact]
    public async Task An_address_that_is_in_use_is_told_with_the_remedy()
    {
        using var folder = new WorkingFolder();
        using var other = Listen();

        var result = await ServiceCommand.RunAsync(folder, ServiceSettings.Alone(), "--urls", $"http://{other.LocalEndpoint}");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.All([$"{other.LocalEndpoint}", "address already in use", "--urls"], part => Assert.Contains(part, result.Error));
        Assert.DoesNotContain("   at ", result.All);
    }

    [Fact]
    public async Task A_simulator_port_that_is_in_use_is_told_with_the_remedy()
    {
        using var folder = new WorkingFolder();
        using var other = Listen();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var result = await ServiceCommand.RunAsync(folder, new Dictionary<string, string> { ["Simulator__Port"] = $"{port}" }, "--urls", "http://127.0.0.1:0");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.All([$"{port}", "address already in use", "Simulator:Port"], part => Assert.Contains(part, result.Error));
        Assert.DoesNotContain("   at ", result.All);
    }

    [Fact]
    public async Task A_simulator_port_that_cannot_be_is_told_with_the_remedy()
    {
        using var folder = new WorkingFolder();

        var result = await ServiceCommand.RunAsync(folder, new Dictionary<string, string> { ["Simulator__Port"] = "99999" }, "--urls", "http://127.0.0.1:0");

        Assert.True(result.ExitCode == 2, result.All);
        Assert.All(["Simulator:Port", "65535"], part => Assert.Contains(part, result.Error));
    }

    private static Task<CommandResult> StartAsync(WorkingFolder folder, string setting, string value)
    {
        var settings = ServiceSettings.Alone();
        settings[ServiceSettings.Key("Line", "ChannelSecrets", "0")] = Secret;
        settings[ServiceSettings.Key("Line", "ChannelAccessToken")] = Token;
        settings["Drafter__Deployment"] = "chat";
        settings[setting] = value;
        return ServiceCommand.RunAsync(folder, settings, "--urls", "http://127.0.0.1:0");
    }

    private static TcpListener Listen()
    {
        var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener;
    }
}
