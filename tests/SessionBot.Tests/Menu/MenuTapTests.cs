using SessionBot.Hosting;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Menu;

public sealed class MenuTapTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(0, "報告")]
    [InlineData(1, "質問")]
    [InlineData(2, "質問")]
    [InlineData(3, "質問")]
    [InlineData(4, "第3回")]
    [InlineData(5, "議事録")]
    public async Task Each_area_makes_the_bot_answer(int area, string about)
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var _ = world;
        var member = await world.MemberAsync("岡田");
        await LocalLine.ShowMenuAsync(world.Services, Ct);
        var before = world.BotWords(member).Count;

        await world.Line.TapRichMenuAsync(member.Id, area, ct: Ct);
        await world.QuietAsync();

        Assert.Equal(before + 1, world.BotWords(member).Count);
        Assert.Contains(about, world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tap_and_the_typed_word_are_answered_alike()
    {
        await using var world = await BotWorld.StartAsync();
        var member = await world.MemberAsync("岡田");
        await LocalLine.ShowMenuAsync(world.Services, Ct);

        await world.Line.TapRichMenuAsync(member.Id, 4, ct: Ct);
        await world.QuietAsync();
        var tapped = world.LastWords(member);
        await world.SayAsync(member, "次回の研究会");

        Assert.Equal(world.LastWords(member), tapped);
    }

    [Fact]
    public async Task A_newcomer_at_the_local_host_sees_the_menu_at_once()
    {
        await using var world = await BotWorld.StartAsync();
        await LocalLine.ShowMenuAsync(world.Services, Ct);

        Assert.NotNull(world.Line.RichMenuFor((await world.MemberAsync("岡田", region: null)).Id));
    }
}
