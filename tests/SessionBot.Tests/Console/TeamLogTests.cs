using LineSimulator.People;
using SessionBot.Tests.World;
using static SessionBot.Tests.Console.TeamSteps;

namespace SessionBot.Tests.Console;

/// <summary>Whom the log of a session names: who acted as an organizer, also when it is none any more, and nobody who wants no name.</summary>
public sealed class TeamLogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_log_tells_an_organizer_who_was_removed_by_name_and_one_who_was_erased_as_an_organizer()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var (removed, erased) = (await console.ColleagueAsync("倉田"), await console.ColleagueAsync("佐伯"));
        await console.World.SayAsync(await console.World.MemberAsync("小松"), "質問：窓口の費用はいくらですか");
        await console.World.SayAsync(removed.Organizer, "承認 1");
        await console.World.SayAsync(erased.Organizer, "次は 1");
        await RemoveAsync(console, "倉田");
        await EraseAsync(console.World, erased.Organizer);

        await console.OpenAsync($"{ConsoleWorld.Session}/log.csv");

        Assert.Contains(",\"倉田\",\"質問の扱いを変更\",\"質問No.1\",\"確認待ち\",\"順番待ち\",", console.Page, StringComparison.Ordinal);
        Assert.Contains(",\"運営（退会）\",\"質問の扱いを変更\",\"質問No.1\",\"順番待ち\",\"次\",", console.Page, StringComparison.Ordinal);
        Assert.Contains(",\"メンバー\",\"質問を受付\",\"質問No.1\",", console.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("佐伯", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_member_whose_withdrawal_took_merged_questions_along_is_no_organizer_in_the_log()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        var asker = await console.World.MemberAsync("小松");
        await console.World.SayAsync(asker, "質問：窓口の費用はいくらですか");
        await console.World.SayAsync(await console.World.MemberAsync("倉田"), "質問：予約の方法を教えてください");
        await console.World.SayAsync(console.Organizer, "全部承認");
        await console.World.SayAsync(console.Organizer, "まとめ 2 1");
        await console.World.SayAsync(asker, "取消 1");

        await console.OpenAsync($"{ConsoleWorld.Session}/log.csv");

        Assert.Contains(",\"質問No.2\",\"No.1にまとめた\",", console.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("小松", console.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_organizer_who_asks_without_a_name_has_none_in_the_log_either()
    {
        await using var console = await ConsoleWorld.LiveAsync();
        await console.World.SayAsync(console.Organizer, "質問：窓口の費用はいくらですか");
        await console.World.SayAsync(console.Organizer, "匿名にする 1");
        await console.World.SayAsync(console.Organizer, "承認 1");

        await console.OpenAsync($"{ConsoleWorld.Session}/log.csv");

        Assert.Contains(",\"メンバー\",\"質問を受付\",\"質問No.1\",", console.Page, StringComparison.Ordinal);
        Assert.Contains(",\"メンバー\",\"匿名に変更\",\"質問No.1\",", console.Page, StringComparison.Ordinal);
        Assert.Contains(",\"桐生\",\"質問の扱いを変更\",\"質問No.1\",\"確認待ち\",\"順番待ち\",", console.Page, StringComparison.Ordinal);
    }

    private static async Task EraseAsync(BotWorld world, SimulatedUser user)
    {
        await world.SayAsync(user, "私のデータ削除");
        await world.TapAsync(user, "削除する");
    }
}
