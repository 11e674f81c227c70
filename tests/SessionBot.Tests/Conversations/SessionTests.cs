using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class SessionTests
{
    [Fact]
    public async Task Planned_times_open_and_close_a_session()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;

        await world.AtAsync(BotWorld.SessionStart.AddDays(-14));
        Assert.Equal(SessionPhase.CollectingReports, await PhaseAsync(world, 3));
        await world.AtAsync(BotWorld.SessionStart);
        Assert.Equal(SessionPhase.Live, await PhaseAsync(world, 3));
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(90));
        Assert.Equal(SessionPhase.Closed, await PhaseAsync(world, 3));
    }

    [Fact]
    public async Task Opening_means_the_next_session_even_while_the_last_one_is_unfinished()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "予定\n第4回 2027/1/14 15:00-16:30\n内容：防災");

        await world.SayAsync(organizer, "受付開始");
        Assert.Contains("第4回の報告の受付を始めました", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "開始");

        Assert.Contains("第4回を開始しました", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Closed, await PhaseAsync(world, 3));
    }

    [Fact]
    public async Task A_session_that_is_over_is_resumed_only_by_that_word()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "終了");

        await world.SayAsync(organizer, "開始");
        Assert.Equal(SessionPhase.Closed, await PhaseAsync(world, 3));
        await world.SayAsync(organizer, "再開");
        Assert.Equal(SessionPhase.Live, await PhaseAsync(world, 3));
    }

    [Fact]
    public async Task A_break_that_nobody_ended_does_not_swallow_the_questions_to_the_next_session()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(organizer, "休憩");
        await world.SayAsync(organizer, "予定\n第4回 2027/1/14 15:00-16:30\n内容：防災");

        await world.AtAsync(BotWorld.SessionStart.AddDays(1));
        await world.AtAsync(BotWorld.SessionStart.AddDays(10));
        await world.SayAsync(member, "防災倉庫の鍵は誰が持っていますか");

        Assert.Equal(SessionPhase.Closed, await PhaseAsync(world, 3));
        Assert.Equal(4, await world.ReadAsync(async db =>
            (await db.Sessions.SingleAsync(session => db.Questions.Any(question => question.SessionId == session.Id))).Number));
    }

    [Fact]
    public async Task After_publication_a_question_is_still_kept_and_answered()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");
        await world.SayAsync(organizer, "議事録承認 1");
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "資料はいつまで見られますか");
        await world.SayAsync(organizer, "回答 1 3月末までです。");
        await world.SayAsync(member, "自分の質問");

        Assert.Contains("回答：3月末までです。", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_goes_on_again_is_said_to_go_on_again()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "休憩");

        await world.SayAsync(organizer, "再開");

        Assert.StartsWith("第3回を再開しました。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_date_that_does_not_exist_is_told()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.MemberAsync("桐生", region: null);
        await world.SayAsync(organizer, "運営登録 unei-2026");

        await world.SayAsync(organizer, "予定\n第5回 2026/2/30 8:00-9:30\n内容：防災");

        Assert.Contains("「2026/2/30」という日付は使えません", world.LastWords(organizer), StringComparison.Ordinal);
    }

    private static Task<SessionPhase> PhaseAsync(BotWorld world, int number) =>
        world.ReadAsync(db => db.Sessions.Where(session => session.Number == number).Select(session => session.Phase).SingleAsync());
}
