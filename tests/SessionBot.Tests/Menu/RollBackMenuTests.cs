namespace SessionBot.Tests.Menu;

public sealed class RollBackMenuTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rollback_brings_back_the_menu_before()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        await world.ApplyAsync("夏");

        await world.RollBackAsync();

        Assert.Equal("春", world.OnThePhone());
    }

    [Fact]
    public async Task A_second_rollback_takes_the_first_one_back()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        await world.ApplyAsync("夏");
        await world.RollBackAsync();

        await world.RollBackAsync();

        Assert.Equal("夏", world.OnThePhone());
    }

    [Fact]
    public async Task After_a_rollback_an_apply_makes_no_second_copy()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        await world.ApplyAsync("夏");
        await world.RollBackAsync();

        Assert.DoesNotContain("create", await world.ApplyAsync());

        Assert.Equal("夏", world.OnThePhone());
        Assert.Equal(["夏", "春"], await world.OnLineAsync());
    }

    [Fact]
    public async Task Without_a_menu_before_nothing_is_rolled_back()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");

        Assert.Empty(await world.RollBackAsync());

        Assert.Equal("春", world.OnThePhone());
    }

    [Fact]
    public async Task A_rollback_of_the_first_apply_brings_back_the_menu_of_somebody_else()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.Client.SetDefaultRichMenuAsync(await world.AddForeignAsync("案内", "他部署"), Ct);
        await world.ApplyAsync("春");

        await world.RollBackAsync();

        Assert.Equal("他部署", world.OnThePhone());
    }
}
