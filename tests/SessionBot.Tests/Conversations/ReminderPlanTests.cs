using LineSimulator;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class ReminderPlanTests
{
    private const string Asks = "リマインド停止";

    private static readonly DateTimeOffset Start = BotWorld.SessionStart;

    private static readonly SimulatorOptions WithoutQuota = new() { MonthlyQuota = 0 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_postponed_session_reminds_again()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-7));

        await world.SayAsync(organizer, "予定\n第3回 2026/12/24 15:00-16:30\n内容：書かない窓口");
        Assert.Contains("リマインド：7日前、2日前、3時間前", world.LastWords(organizer), StringComparison.Ordinal);
        await world.AtAsync(Start);
        Assert.Equal(1, Reminders(world, member));
        await world.AtAsync(Start.AddDays(7));

        Assert.Equal(2, Reminders(world, member));
    }

    [Fact]
    public async Task A_new_plan_recalls_what_still_waits_and_tells_the_old_one()
    {
        var (world, organizer) = await BotWorld.PlannedAsync(simulator: WithoutQuota);
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-7));
        Assert.Equal(1, await WaitingAsync(world));

        await world.SayAsync(organizer, "予定\n第3回 2026/12/24 15:00-16:30\n内容：書かない窓口");

        Assert.Equal(0, await WaitingAsync(world));
        await world.SayAsync(member, "次回の研究会");
        Assert.Equal(0, Reminders(world, member));
    }

    [Fact]
    public async Task A_plan_made_late_reminds_nobody_of_what_lies_behind()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.MemberAsync("桐生", region: null);
        await world.SayAsync(organizer, "運営登録 unei-2026");
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-1));

        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口");
        await world.AtAsync(Start.AddHours(-23));
        Assert.Equal(0, Reminders(world, member));
        await world.AtAsync(Start.AddHours(-3));

        Assert.Equal(1, Reminders(world, member));
    }

    [Fact]
    public async Task A_plan_may_say_that_nobody_is_reminded()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");

        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 15:00-16:30\n内容：窓口\nリマインド：なし");
        Assert.Contains("リマインド：なし", world.LastWords(organizer), StringComparison.Ordinal);
        await world.AtAsync(Start.AddHours(-1));

        Assert.Equal(0, Reminders(world, member));
    }

    [Fact]
    public async Task Times_that_cannot_be_read_are_a_fault_of_the_plan()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "予定\n第4回 2027/1/14 15:00-16:30\n内容：窓口\nリマインド：早めに");

        Assert.Contains("「リマインド：早めに」は読み取れません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(1, await world.ReadAsync(db => db.Sessions.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_settings_of_the_group_say_when()
    {
        var (world, organizer) = await BotWorld.PlannedAsync(new Dictionary<string, string?>
        {
            ["StudyGroups:example:RemindBefore:0"] = "5.00:00:00",
            ["StudyGroups:example:RemindBefore:1"] = "06:00:00",
        });
        await using var disposing = world;

        Assert.Contains("リマインド：5日前、6時間前", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_reminded_at_night()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.SayAsync(organizer, "予定\n第3回 2026/12/10 10:00-11:30\n内容：窓口\nリマインド：3時間前");

        await world.AtAsync(Start.AddHours(-7.5));
        Assert.Equal(0, Reminders(world, member));
        await world.AtAsync(Start.AddHours(-7));
        Assert.Equal(1, Reminders(world, member));
    }

    [Fact]
    public async Task Nobody_is_reminded_once_the_session_has_begun()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-8));
        await world.SayAsync(organizer, "開始");

        await world.AtAsync(Start.AddDays(-7));

        Assert.Equal(0, Reminders(world, member));
    }

    private static int Reminders(BotWorld world, SimulatedUser member) =>
        world.BotWords(member).Count(text => text.Contains(Asks, StringComparison.Ordinal));

    private static Task<int> WaitingAsync(BotWorld world) => world.ReadAsync(db => db.OutgoingMessages.CountAsync(
        message => message.Purpose == PushPurpose.Reminder && message.Status == QueueStatus.Pending, Ct));
}
