using LineSimulator.People;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>What an organizer says to bring a session about.</summary>
internal static class LiveSession
{
    public const int Number = 7;

    public const string Topic = "書かない窓口の始め方";

    public static string Plan(int number = Number)
    {
        // Some days ahead, so that the schedule itself neither starts nor ends it during the test.
        var day = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).AddDays(3);
        return $"予定\n第{number}回 {day:yyyy/M/d} 15:00-16:30\n内容：{Topic}\n場所：オンライン\n講師：そらの町情報政策課 白石遥";
    }

    public static async Task<SimulatedUser> StartAsync(RunningService service)
    {
        var organizer = await service.Line.FriendAsync("桐生");
        Assert.Contains("運営として登録しました", await service.AskAsync(organizer, $"運営登録 {ServiceSettings.OrganizerCode}"));
        Assert.Contains($"第{Number}回を登録しました", await service.AskAsync(organizer, Plan()));
        Assert.Contains($"第{Number}回を開始しました", await service.AskAsync(organizer, "開始"));
        return organizer;
    }
}
