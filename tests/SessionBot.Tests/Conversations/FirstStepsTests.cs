using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Somebody who has just opened the simulator and does what its page says.</summary>
public sealed class FirstStepsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_the_page_says_to_write_works_in_its_order()
    {
        await using var world = await BotWorld.StartAsync();
        var hints = ExampleGroup.Hints(world.Clock.GetUtcNow());
        var organizer = await world.MemberAsync("田中", region: null);
        await world.SayAsync(organizer, Quoted(hints[0])[0]);
        Assert.StartsWith("運営として登録しました。", world.LastWords(organizer), StringComparison.Ordinal);

        await world.SayAsync(organizer, Quoted(hints[1])[0]);
        await world.AtAsync(world.Clock.GetUtcNow());
        Assert.Equal(SessionPhase.CollectingReports, await PhaseAsync(world));

        var member = await world.MemberAsync("佐藤");
        await world.SayAsync(member, Quoted(hints[2])[0]);
        Assert.Contains("第1回", world.LastWords(member), StringComparison.Ordinal);
        await world.SayAsync(organizer, Quoted(hints[3])[0]);
        Assert.Equal(SessionPhase.Live, await PhaseAsync(world));
        await world.SayAsync(organizer, Quoted(hints[3])[1]);
        Assert.Contains("質問一覧", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(member, Quoted(hints[4])[0]);

        Assert.Contains("質問No.1として受け付けました", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_session_a_member_who_reports_is_told_how_to_go_on_and_an_organizer_how_to_plan_one()
    {
        await using var world = await BotWorld.StartAsync();
        var (member, organizer) = (await world.MemberAsync("佐藤"), await world.MemberAsync("田中"));
        await world.SayAsync(organizer, $"運営登録 {ExampleGroup.OrganizerCode}");

        await world.SayAsync(member, "報告する");
        await world.SayAsync(organizer, "報告する");

        Assert.StartsWith("いまは、報告を受け付けている研究会がありません。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal(["次回の研究会"], QuickReplies(world, member));
        Assert.Contains("次の形で送ると、研究会を登録できます。\n\n書き方の例：\n予定\n第3回", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bare_word_for_plans_is_answered_with_the_form_and_no_reproach()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "予定");

        Assert.StartsWith("予定を登録するには、次の形でお送りください。\n書き方の例：", world.LastWords(organizer), StringComparison.Ordinal);
    }

    private static IReadOnlyList<string> QuickReplies(BotWorld world, SimulatedUser user) => world.Line.Chat(user.Id).Entries[^1].QuickReplies;

    private static Task<SessionPhase> PhaseAsync(BotWorld world) => world.ReadAsync(db => db.Sessions.Select(session => session.Phase).SingleAsync(Ct));

    private static List<string> Quoted(string hint) => [.. hint.Split('「').Skip(1).Select(part => part.Split('」')[0])];
}
