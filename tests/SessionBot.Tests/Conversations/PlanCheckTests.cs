using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>What an organizer hears of a plan that cannot be meant as it was read.</summary>
public sealed class PlanCheckTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_that_begins_in_the_past_is_not_planned_and_the_date_is_read_back()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "予定\n第4回 2025/12/10 15:00-16:30\n内容：防災");
        Assert.Contains("・開始の日時（2025/12/10(水) 15:00）を過ぎています。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(organizer, "予定\n第4回 2027/1/20 15:00-16:30\n内容：防災");

        Assert.Equal(
            SessionPhase.Planned,
            await world.ReadAsync(db => db.Sessions.Where(session => session.Number == 4).Select(session => session.Phase).SingleAsync(Ct)));
    }

    [Fact]
    public async Task Lines_that_nothing_is_made_of_are_named_and_the_rest_is_planned()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "予定\n第4回\n日時：2027/1/20（水）\n15:00-16:30\n内容：防災\n会費：500円");

        Assert.Equal("次の行は読み取れなかったため、登録していません。\n会費：500円", world.BotWords(organizer)[^2]);
        Assert.Contains("第4回を登録しました", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_is_read_whole_brings_the_card_alone()
    {
        await using var world = await BotWorld.StartAsync();
        var organizer = await world.MemberAsync("桐生", region: null);
        await world.SayAsync(organizer, "運営登録 unei-2026");
        var before = world.BotWords(organizer).Count;

        await world.SayAsync(organizer, "予定\n第4回 令和9年1月20日（水）午後3時〜4時半\n内容：防災\n場所：オンライン\n講師：みなと町情報政策課 白石遥\nリマインド：7日前");

        Assert.Equal(before + 1, world.BotWords(organizer).Count);
    }
}
