using LineSimulator;
using LineSimulator.Faults;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class AnnouncementCostTests
{
    private const string Text = "次回の資料（第１版）を公開しました。\nご確認ください。";

    private static readonly SimulatorOptions Limited = new() { MonthlyQuota = 130 };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_room_it_says_how_many_are_missing_and_offers_nothing_to_press()
    {
        var (world, organizer, _) = await GroupAsync(new SimulatorOptions { MonthlyQuota = 21 });
        await using var disposing = world;

        await world.SayAsync(organizer, $"お知らせ {Text}");

        Assert.Contains("3人に届けるには、あと2通足りません。今月の残りは21通で、回答の連絡などに残す20通を除くと、お知らせに使えるのは1通です", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.DoesNotContain("［送る］", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal(0, await world.ReadAsync(db => db.Announcements.CountAsync(Ct)));
    }

    [Fact]
    public async Task Without_a_limit_it_says_so()
    {
        var (world, organizer, _) = await GroupAsync(new SimulatorOptions { MonthlyQuota = null });
        await using var disposing = world;

        await world.SayAsync(organizer, $"お知らせ {Text}");

        Assert.Contains("3人に届きます。今月の通数に上限はありません。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quota_that_line_does_not_tell_is_called_unknown()
    {
        var (world, organizer, _) = await GroupAsync(Limited);
        await using var disposing = world;
        world.Line.Fault(LineEndpoint.Quota, FaultKind.ServerError);

        await world.SayAsync(organizer, $"お知らせ {Text}");

        Assert.Contains("今月の残り通数は、いま確認できません。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_has_blocked_the_account_is_not_counted()
    {
        var (world, organizer, members) = await GroupAsync(Limited);
        await using var disposing = world;
        await world.Line.UnfollowAsync(members[0].Id, ct: Ct);
        await world.QuietAsync();

        await world.SayAsync(organizer, $"お知らせ {Text}");

        Assert.Contains("2人に届きます。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_left_of_the_month_is_told_on_request()
    {
        var (world, organizer, _) = await GroupAsync(Limited);
        await using var disposing = world;
        await world.SayAsync(organizer, $"お知らせ {Text}");
        await world.TapAsync(organizer, "送る");

        await world.SayAsync(organizer, "残り通数");

        // The organizer's own copy rode on the reply, for free.
        Assert.Contains("上限130通、使用2通、残り128通", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Contains("20通を残します。\n全員に1回送ると3通を使います。", world.LastWords(organizer), StringComparison.Ordinal);
    }

    /// <summary>An organizer and two members: three people read what goes to all.</summary>
    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser[] Members)> GroupAsync(SimulatorOptions simulator)
    {
        var (world, organizer) = await BotWorld.PlannedAsync(simulator: simulator);
        return (world, organizer, [await world.MemberAsync("倉田"), await world.MemberAsync("小松", "あおば市")]);
    }
}
