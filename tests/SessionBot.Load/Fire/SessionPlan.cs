namespace SessionBot.Load.Fire;

/// <summary>What an organizer says to plan a session.</summary>
internal static class SessionPlan
{
    public const string Topic = "書かない窓口の始め方";

    public static string Text(int number)
    {
        // Some days ahead, so that the schedule itself neither starts nor ends it meanwhile.
        var day = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(9)).AddDays(3);
        return $"予定\n第{number}回 {day:yyyy/M/d} 15:00-16:30\n内容：{Topic}\n場所：オンライン\n講師：そらの町情報政策課 白石遥";
    }
}
