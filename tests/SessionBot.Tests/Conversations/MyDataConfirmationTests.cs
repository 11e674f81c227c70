using System.Text.RegularExpressions;
using LineSimulator.People;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed partial class MyDataConfirmationTests
{
    private const string Name = "黒瀬みつる";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_words_can_be_typed_where_there_are_no_buttons()
    {
        var (world, _, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(member, "削除");

        await world.SayAsync(member, Typed().Match(world.LastWords(member)).Value);

        Assert.Contains("データを消しました", world.LastWords(member), StringComparison.Ordinal);
        Assert.DoesNotContain(member.Id, await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_thinks_again_loses_nothing()
    {
        var (world, _, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(member, "私のデータ削除");

        await world.TapAsync(member, "やめる");

        Assert.Contains("何も消していません", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains(Name, await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_button_erases_nothing()
    {
        var (world, _, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(member, "私のデータ削除");
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(10));

        await world.TapAsync(member, "削除する");

        Assert.Contains("確認から10分以上たったか", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains(Name, await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_nine_minutes_ago_still_holds()
    {
        var (world, _, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(member, "私のデータ削除");
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(9));

        await world.TapAsync(member, "削除する");

        Assert.Contains("データを消しました", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_confirmation_of_somebody_else_erases_nothing()
    {
        var (world, organizer, member) = await LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "私のデータ削除");

        await world.Line.PostbackAsync(member.Id, Typed().Match(world.LastWords(organizer)).Value, ct: Ct);
        await world.QuietAsync();

        Assert.Contains("何も消していません", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains(Name, await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_tap_does_not_make_the_person_known_again()
    {
        var (world, _, member) = await LiveAsync();
        await using var disposing = world;
        await EraseAsync(world, member);

        await world.TapAsync(member, "削除する");

        Assert.Contains("あなたのデータは保存していません", world.LastWords(member), StringComparison.Ordinal);
        Assert.DoesNotContain(member.Id, await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Member)> LiveAsync()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        var member = await world.MemberAsync(Name);
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(1));
        return (world, organizer, member);
    }

    private static async Task EraseAsync(BotWorld world, SimulatedUser member)
    {
        await world.SayAsync(member, "私のデータ削除");
        await world.TapAsync(member, "削除する");
    }

    [GeneratedRegex("削除する [0-9]{6}")]
    private static partial Regex Typed();
}
