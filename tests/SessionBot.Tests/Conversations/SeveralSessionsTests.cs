using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>One session is over and its minutes are not published yet, when the next one begins to take reports.</summary>
public sealed class SeveralSessionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_is_for_the_session_that_takes_reports_and_its_receipt_names_it()
    {
        var (world, member, _) = await TwoAsync();
        await using var disposing = world;

        await world.SayAsync(member, "質問：防災無線の費用はどのくらいですか");

        Assert.StartsWith("質問No.1として受け付けました。（第4回の事前質問）", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal([4], await world.ReadAsync(db => db.Questions
            .Select(question => db.Sessions.Single(session => session.Id == question.SessionId).Number).ToListAsync(Ct)));
    }

    [Fact]
    public async Task The_organizers_list_says_what_waits_in_the_other_session_and_how_to_see_it()
    {
        var (world, member, organizer) = await TwoAsync();
        await using var disposing = world;
        await world.SayAsync(member, "質問：防災無線の費用はどのくらいですか");

        await world.SayAsync(organizer, "質問一覧");
        Assert.StartsWith("第3回", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains("第4回にも確認待ちが1件あります。「第4回 質問一覧」とお送りください。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "第４回 質問一覧");
        Assert.Contains("防災無線の費用", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "第4回 承認 1");

        Assert.StartsWith("質問No.1：取り上げる予定です", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_session_that_is_not_known_is_named_in_the_answer()
    {
        var (world, _, organizer) = await TwoAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "第9回の質問一覧");

        Assert.Equal("第9回は登録されていません。", world.LastWords(organizer));
    }

    [Fact]
    public async Task A_session_that_begins_by_its_plan_ends_the_one_that_still_runs()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "予定\n第4回 2026/12/10 17:00-18:00\n内容：防災");
        await world.SayAsync(organizer, "休憩");

        await world.AtAsync(BotWorld.SessionStart.AddMinutes(121));

        Assert.Equal([SessionPhase.Closed, SessionPhase.Live], await world.ReadAsync(db => db.Sessions.OrderBy(session => session.Number).Select(session => session.Phase).ToListAsync(Ct)));
    }

    private static async Task<(BotWorld World, SimulatedUser Member, SimulatedUser Organizer)> TwoAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var member = await world.MemberAsync("小松");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "予定\n第4回 2027/1/20 15:00-16:30\n内容：防災");
        await world.SayAsync(organizer, "受付開始");
        return (world, member, organizer);
    }
}
