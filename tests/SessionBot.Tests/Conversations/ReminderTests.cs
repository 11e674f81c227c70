using LineSimulator;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Features.Sessions;
using SessionBot.Storage.Queue;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class ReminderTests
{
    private const string Asks = "リマインド停止";

    private static readonly DateTimeOffset Start = BotWorld.SessionStart;

    private static readonly SimulatorOptions WithoutQuota = new() { MonthlyQuota = 0 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_regions_that_miss_are_reminded_and_told_how_far_the_others_are()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var (done, missing, half) = (await world.MemberAsync("倉田"), await world.MemberAsync("小松", "あおば市"), await world.MemberAsync("長谷部", "ひかり町"));
        await world.AtAsync(Start.AddDays(-10));
        await world.SayAsync(done, "報告：窓口を広げました。");
        await world.SayAsync(done, "提出");
        await world.SayAsync(half, "報告：相談を始めました。");
        var before = world.BotWords(done).Count;

        await world.AtAsync(Start.AddDays(-7));

        Assert.Contains("第3回「書かない窓口」（2026/12/10(木) 15:00開始）に向けたあおば市の報告が、まだ届いていません。", world.LastWords(missing), StringComparison.Ordinal);
        Assert.Contains("締切は2026/12/9(水) 15:00です。\n7地域中1地域が提出済みです。", world.LastWords(missing), StringComparison.Ordinal);
        Assert.Contains("ひかり町の報告が、下書きのままです。", world.LastWords(half), StringComparison.Ordinal);
        Assert.Equal(before, world.BotWords(done).Count);
        Assert.Equal(0, Reminders(world, organizer));
    }

    [Fact]
    public async Task The_button_of_a_reminder_opens_the_report()
    {
        var (world, member) = await RemindedAsync();
        await using var disposing = world;

        await world.TapAsync(member, "報告する");

        Assert.Contains("第3回の報告をお送りください", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_time_reminds_once_whoever_looks_at_the_clock()
    {
        var (world, member) = await RemindedAsync();
        await using var disposing = world;

        await ActivatorUtilities.CreateInstance<ScheduleKeeper>(world.Services).FollowAsync(Ct);
        await world.AtAsync(Start.AddDays(-6));
        Assert.Equal(1, Reminders(world, member));

        await world.AtAsync(Start.AddDays(-2));
        await world.AtAsync(Start.AddHours(-3));
        Assert.Equal(3, Reminders(world, member));
        Assert.Contains("締切（2026/12/9(水) 15:00）は過ぎましたが", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task After_a_long_stop_one_reminder_stands_for_all_that_were_missed()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");

        await world.AtAsync(Start.AddHours(-2));

        Assert.Equal(1, Reminders(world, member));
    }

    [Fact]
    public async Task Whoever_has_stopped_them_gets_none_until_they_are_resumed()
    {
        var (world, member) = await RemindedAsync();
        await using var disposing = world;

        await world.TapAsync(member, "リマインド停止");
        Assert.Contains("リマインドを停止しました", world.LastWords(member), StringComparison.Ordinal);
        await world.AtAsync(Start.AddDays(-2));
        Assert.Equal(1, Reminders(world, member));

        await world.SayAsync(member, "リマインド再開");
        await world.AtAsync(Start.AddDays(-1));
        Assert.Equal(1, Reminders(world, member));
        await world.AtAsync(Start.AddHours(-3));
        Assert.Equal(2, Reminders(world, member));
    }

    [Fact]
    public async Task Whoever_comes_or_withdraws_afterwards_hears_of_the_next_time_only()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var withdrawing = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-8));
        await world.SayAsync(withdrawing, "報告：窓口を広げました。");
        await world.SayAsync(withdrawing, "提出");
        await world.AtAsync(Start.AddDays(-5));
        var coming = await world.MemberAsync("小松", "あおば市");
        await world.SayAsync(withdrawing, "報告取消");

        await world.AtAsync(Start.AddDays(-4));
        Assert.Equal(0, Reminders(world, coming));
        Assert.DoesNotContain("まだ届いていません", world.LastWords(withdrawing), StringComparison.Ordinal);

        await world.AtAsync(Start.AddDays(-2));
        Assert.Contains("まだ届いていません", world.LastWords(coming), StringComparison.Ordinal);
        Assert.Contains("まだ届いていません", world.LastWords(withdrawing), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_blocked_the_account_costs_nothing()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.Line.UnfollowAsync(member.Id, ct: Ct);
        await world.QuietAsync();

        await world.AtAsync(Start.AddDays(-7));

        Assert.Equal(0, await world.ReadAsync(db => db.OutgoingMessages.CountAsync(message => message.Purpose == PushPurpose.Reminder, Ct)));
    }

    [Fact]
    public async Task A_submitted_report_recalls_what_still_waits_for_quota()
    {
        var (world, _) = await BotWorld.PlannedAsync(simulator: WithoutQuota);
        await using var disposing = world;
        var (writer, colleague) = (await world.MemberAsync("倉田"), await world.MemberAsync("浜口"));
        await world.AtAsync(Start.AddDays(-7));
        Assert.Equal(2, await WaitingAsync(world));

        await world.SayAsync(writer, "報告：窓口を広げました。");
        await world.SayAsync(writer, "提出");

        Assert.Equal(0, await WaitingAsync(world));
        await world.SayAsync(colleague, "次回の研究会");
        Assert.Equal(0, Reminders(world, colleague));
    }

    [Fact]
    public async Task What_found_no_quota_by_nine_in_the_evening_is_dropped()
    {
        var (world, _) = await BotWorld.PlannedAsync(simulator: WithoutQuota);
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-7));

        await world.AtAsync(Start.AddDays(-7).AddHours(6));

        Assert.Equal(0, await WaitingAsync(world));
        await world.SayAsync(member, "次回の研究会");
        Assert.Equal(0, Reminders(world, member));
    }

    private static async Task<(BotWorld World, SimulatedUser Member)> RemindedAsync()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-7));
        return (world, member);
    }

    private static int Reminders(BotWorld world, SimulatedUser member) =>
        world.BotWords(member).Count(text => text.Contains(Asks, StringComparison.Ordinal));

    private static Task<int> WaitingAsync(BotWorld world) => world.ReadAsync(db => db.OutgoingMessages.CountAsync(
        message => message.Purpose == PushPurpose.Reminder && message.Status == QueueStatus.Pending, Ct));
}
