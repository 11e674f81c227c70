using LineSimulator.People;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>What an organizer says to bring a session about.</summary>
internal static class LiveSession
{
    public const int Number = 7;

    public const string Topic = SessionPlan.Topic;

    public static string Plan(int number = Number) => SessionPlan.Text(number);

    public static async Task<SimulatedUser> StartAsync(RunningService service)
    {
        var organizer = await service.Line.FriendAsync("桐生");
        Assert.Contains("運営として登録しました", await service.AskAsync(organizer, $"運営登録 {ServiceSettings.OrganizerCode}"));
        Assert.Contains($"第{Number}回を登録しました", await service.AskAsync(organizer, Plan()));
        Assert.Contains($"第{Number}回を開始しました", await service.AskAsync(organizer, "開始"));
        return organizer;
    }
}
