using System.Text.RegularExpressions;
using SessionBot.EndToEnd.Infrastructure;

namespace SessionBot.EndToEnd;

/// <summary>What a healthy service writes: nothing that would worry its operator, and times that can be told.</summary>
[Collection(Alone.Name)]
public sealed partial class QuietTests
{
    [Fact]
    public async Task On_a_healthy_machine_nothing_warns()
    {
        await using var service = await RunningService.StartAsync(("Work__NoticePatience", "00:00:00"));
        var organizer = await LiveSession.StartAsync(service);
        var member = await service.MemberAsync("小松");
        await service.AskAsync(member, "導入にかかった期間を教えてください");
        await service.AskAsync(organizer, "回答 1 準備に8か月でした。");
        Assert.Contains("導入にかかった期間", await service.AskAsync(member, "自分の質問"));
        await service.AskAsync(organizer, "終了");
        await service.AskAsync(organizer, "議事録作成");

        var export = await ServiceCommand.RunAsync(service.Folder, service.Settings, "export", $"{LiveSession.Number}", "--out", "session");
        using var elsewhere = new WorkingFolder();
        var migrate = await ServiceCommand.RunAsync(elsewhere, ServiceSettings.Alone(), "migrate");

        Assert.True(export.ExitCode == 0 && migrate.ExitCode == 0, export.All + migrate.All);
        Assert.All([export.All, migrate.All], said => Assert.DoesNotMatch(Worry(), said));

        // The first call of a cold process to LINE may outlast the seconds that a message waits for a name.
        var worries = service.Process.Output.All.Split('\n').Where(line => Worry().IsMatch(line)).ToList();
        Assert.Empty(worries is [var first, .. var others] && first.Contains("profile could not be read", StringComparison.Ordinal) ? others : worries);
    }

    [Fact]
    public async Task Each_line_of_the_log_tells_its_time_with_the_offset()
    {
        using var folder = new WorkingFolder();
        var settings = ServiceSettings.Alone();
        settings["TZ"] = "Asia/Tokyo";
        settings["Serilog__MinimumLevel__Override__Microsoft"] = "Information";
        await using var service = await ServiceProcess.StartAsync(folder, settings);

        var line = await service.Output.LineWith("Now listening on").WaitAsync(TestKit.TestConstants.Timeout, TestContext.Current.CancellationToken);

        Assert.Matches(@"^\[20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}\+09:00 INF\] ", line);
    }

    [GeneratedRegex(@" (WRN|ERR|FTL)\]")]
    private static partial Regex Worry();
}
