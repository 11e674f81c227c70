using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>A session is put off by words: 「第3回を4月20日14時に延期」.</summary>
public sealed class PostponeTests
{
    private static readonly DateTimeOffset Start = BotWorld.SessionStart;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_asked_first_and_then_the_deadline_moves_along_and_what_was_sent_stays()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await ReporterAsync(world, organizer);

        await world.SayAsync(organizer, "第3回を4月20日14時に延期");
        Assert.Contains(
            "第3回を2027/4/20(火) 14:00〜15:30に延期しますか？（報告の締切：2027/4/19(月) 14:00）\n報告や質問を送った方など1人にお知らせします。今月の通数に上限はありません。",
            world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(Start, (await SessionAsync(world)).StartsAt);
        await world.TapAsync(organizer, "延期する");

        var session = await SessionAsync(world);
        Assert.Equal((At(2027, 4, 20, 14), At(2027, 4, 20, 15).AddMinutes(30)), (session.StartsAt, session.EndsAt));
        Assert.Equal((At(2027, 4, 6, 14), At(2027, 4, 19, 14)), (session.ReportsOpenAt, session.ReportsDueAt));
        Assert.Equal((1, 1), await world.ReadAsync(async db => (await db.RegionalReports.CountAsync(Ct), await db.Questions.CountAsync(Ct))));
        Assert.StartsWith("第3回を延期しました。1人にお知らせします。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));
        Assert.Equal(
            "第3回「書かない窓口」の日時が変わりました。\n変更前：2026/12/10(木) 15:00〜16:30\n変更後：2027/4/20(火) 14:00〜15:30\n報告の締切：2027/4/19(月) 14:00\nお送りいただいた報告や質問は、そのままお預かりしています。",
            world.LastWords(member));
        await world.AtAsync(Start.AddMinutes(1));
        Assert.Equal(SessionPhase.CollectingReports, (await SessionAsync(world)).Phase);
        await world.AtAsync(At(2027, 4, 20, 14));
        Assert.Equal(SessionPhase.Live, (await SessionAsync(world)).Phase);
    }

    [Fact]
    public async Task Who_has_not_heard_of_one_new_time_hears_of_the_last_alone()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await ReporterAsync(world, organizer);

        await world.SayAsync(organizer, "第3回 延期確定 2027/4/20 14:00");
        await world.SayAsync(organizer, "第3回 延期確定 2027/5/20 14:00");
        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));

        var news = Assert.Single(world.BotWords(member), text => text.Contains("日時が変わりました。", StringComparison.Ordinal));
        Assert.Contains("変更後：2027/5/20(木) 14:00〜15:30", news, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_was_reminded_of_the_first_plan_hears_of_every_new_one_and_who_never_was_does_not()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var reminded = await world.MemberAsync("小松");
        await world.AtAsync(Start.AddDays(-7));
        var late = await world.MemberAsync("倉田");

        foreach (var month in new[] { 4, 5 })
        {
            await world.SayAsync(organizer, $"第3回 延期確定 2027/{month}/20 14:00");
            await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));
        }

        Assert.Equal((2, 0), (News(reminded), News(late)));

        int News(SimulatedUser user) => world.BotWords(user).Count(text => text.Contains("日時が変わりました。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_new_time_is_told_although_the_session_was_called_off_and_that_taken_back_before_anybody_heard()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await ReporterAsync(world, organizer);

        foreach (var words in new[] { "延期確定 2027/4/20 14:00", "中止確定", "中止取消" })
        {
            await world.SayAsync(organizer, $"第3回 {words}");
        }

        await world.AtAsync(world.Clock.GetUtcNow().AddMinutes(11));

        Assert.Single(world.BotWords(member), text => text.Contains("変更後：2027/4/20(火) 14:00〜15:30", StringComparison.Ordinal));
        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("中止", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reminders_are_planned_anew_before_the_new_time()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.AtAsync(Start.AddDays(-7));
        Assert.Equal(1, Reminders(world, member));

        await world.SayAsync(organizer, "第3回 延期確定 2027/1/14");
        await world.AtAsync(Start.AddMinutes(1));
        Assert.Equal(1, Reminders(world, member));
        await world.AtAsync(At(2027, 1, 7, 15));

        Assert.Equal(2, Reminders(world, member));
    }

    [Fact]
    public async Task A_session_that_was_called_off_can_be_given_a_new_time_also_behind_its_old_one()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "第3回 中止確定");
        await world.AtAsync(Start.AddDays(1));

        await world.SayAsync(organizer, "予定\n第3回 2027/1/14 15:00-16:30\n内容：窓口");
        Assert.Contains("・第3回は中止になっています。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "第3回を1月14日に延期");
        await world.TapAsync(organizer, "延期する");

        var session = await SessionAsync(world);
        Assert.Equal((SessionPhase.Planned, At(2027, 1, 14, 15)), (session.Phase, session.StartsAt));
        await world.AtAsync(At(2027, 1, 14, 15));
        Assert.Equal(SessionPhase.Live, (await SessionAsync(world)).Phase);
    }

    [Theory]
    [InlineData("第3回を来月20日に延期", "「延期」の後を読み取れませんでした。何も変更していません。\n例：第3回を4月20日14時に延期")]
    [InlineData("第3回を2月30日に延期", "「延期」の後を読み取れませんでした。")]
    [InlineData("第3回 延期 4/20 25:00", "「延期」の後を読み取れませんでした。")]
    [InlineData("第3回を2026/4/20 14:00に延期", "延期先の日時（2026/4/20(月) 14:00）を過ぎています。これからの日時にしてください。")]
    [InlineData("第3回を12月10日に延期", "第3回は、もともと2026/12/10(木) 15:00からの予定です。別の日時にしてください。")]
    [InlineData("第9回を4月20日に延期", "第9回は登録されていません。")]
    public async Task What_cannot_be_meant_is_told_and_changes_nothing(string words, string told)
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, words);

        Assert.StartsWith(told, world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(Start, (await SessionAsync(world)).StartsAt);
        Assert.False(await world.ReadAsync(db => db.Questions.AnyAsync(Ct)));
    }

    [Fact]
    public async Task A_members_report_of_something_that_was_put_off_is_kept()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("倉田");
        await world.SayAsync(organizer, "受付開始");

        await world.SayAsync(member, "4月20日に延期");
        await world.SayAsync(member, "延期 になった防災訓練を行いました。");
        await world.SayAsync(member, "第2回の防災訓練は雨で延期");

        Assert.Equal(3, await world.ReadAsync(db => db.ReportMessages.CountAsync(Ct)));
    }

    private static async Task<SimulatedUser> ReporterAsync(BotWorld world, SimulatedUser organizer)
    {
        var member = await world.MemberAsync("倉田");
        await world.SayAsync(organizer, "受付開始");
        await world.SayAsync(member, "窓口の予約を始めました。");
        await world.SayAsync(member, "質問：費用はいくらですか");
        return member;
    }

    private static Task<Session> SessionAsync(BotWorld world) => world.ReadAsync(db => db.Sessions.SingleAsync(Ct));

    private static int Reminders(BotWorld world, SimulatedUser member) =>
        world.BotWords(member).Count(text => text.Contains("リマインド停止", StringComparison.Ordinal));

    private static DateTimeOffset At(int year, int month, int day, int hour) => new(year, month, day, hour, 0, 0, Start.Offset);
}
