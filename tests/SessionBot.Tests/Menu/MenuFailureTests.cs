using LineSimulator.Faults;
using SessionBot.Features.Menu;

namespace SessionBot.Tests.Menu;

/// <summary>The third menu is applied, and LINE fails on the way.</summary>
public sealed class MenuFailureTests
{
    public static MatrixTheoryData<LineEndpoint, FaultKind> EachRequest => new(
        [
            LineEndpoint.RichMenuCreate, LineEndpoint.RichMenuImageUpload, LineEndpoint.RichMenuAliasUpdate, LineEndpoint.RichMenuDefaultSet,
            LineEndpoint.RichMenuDelete,
        ],
        [FaultKind.ServerError, FaultKind.ServerErrorAfterAcceptance, FaultKind.ResetAfterAcceptance]);

    [Theory]
    [MemberData(nameof(EachRequest))]
    public async Task The_next_apply_finishes_what_a_failure_has_left(LineEndpoint endpoint, FaultKind kind)
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        await world.ApplyAsync("夏");
        world.Line.Fault(endpoint, kind);

        await Assert.ThrowsAsync<MenuException>(() => world.ApplyAsync("秋"));
        var shownInBetween = world.OnThePhone();
        await world.ApplyAsync();

        var isPastTheSwitch = endpoint is LineEndpoint.RichMenuDelete || (endpoint is LineEndpoint.RichMenuDefaultSet && kind is not FaultKind.ServerError);
        Assert.Equal(isPastTheSwitch ? "秋" : "夏", shownInBetween);
        Assert.Equal("秋", world.OnThePhone());
        Assert.Equal(["夏", "秋"], await world.OnLineAsync());
        Assert.Empty(await world.ApplyAsync());
    }

    [Theory]
    [InlineData(LineEndpoint.RichMenuDefaultSet)]
    [InlineData(LineEndpoint.RichMenuAliasUpdate)]
    public async Task The_next_rollback_finishes_one_that_failed(LineEndpoint endpoint)
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        await world.ApplyAsync("夏");
        world.Line.Fault(endpoint, FaultKind.ServerError);

        await Assert.ThrowsAsync<MenuException>(() => world.RollBackAsync());
        await world.RollBackAsync();

        Assert.Equal("春", world.OnThePhone());
    }

    [Theory]
    [InlineData(LineEndpoint.RichMenuList)]
    [InlineData(LineEndpoint.RichMenuAliasList)]
    [InlineData(LineEndpoint.RichMenuDefaultGet)]
    [InlineData(LineEndpoint.RichMenuValidate)]
    public async Task What_cannot_be_read_or_checked_changes_nothing(LineEndpoint endpoint)
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        world.Line.Fault(endpoint, FaultKind.ServerError);

        await Assert.ThrowsAsync<MenuException>(() => world.ApplyAsync("夏"));

        Assert.Equal(["春"], await world.OnLineAsync());
    }
}
