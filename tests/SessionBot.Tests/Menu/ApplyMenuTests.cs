using Line.Messaging;
using SessionBot.Features.Menu;

namespace SessionBot.Tests.Menu;

public sealed class ApplyMenuTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_apply_brings_the_menu_to_every_phone()
    {
        await using var world = await MenuWorld.StartAsync();
        Assert.Null(world.OnThePhone());

        Assert.Equal(["create", "upload", "point", "show"], await world.ApplyAsync());

        Assert.Equal("研究会メニュー", world.OnThePhone());
        Assert.Equal(await File.ReadAllBytesAsync(world.File.Image, Ct), world.PictureOnThePhone());
    }

    [Fact]
    public async Task An_unchanged_menu_is_left_alone()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync();

        Assert.Empty(await world.ApplyAsync());
    }

    [Fact]
    public async Task Other_spaces_in_the_file_make_no_other_menu()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("初夏");

        world.File.Replace(",", " ,\n\n");

        Assert.Empty(await world.ApplyAsync());
    }

    [Fact]
    public async Task Another_picture_makes_another_menu()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync();
        await File.AppendAllTextAsync(world.File.Image, "\0", Ct);

        Assert.Contains("upload", await world.ApplyAsync());
    }

    [Fact]
    public async Task A_changed_menu_takes_the_place_of_the_old_one_which_is_kept()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");

        Assert.Equal(["create", "upload", "point", "point", "show"], await world.ApplyAsync("夏"));

        Assert.Equal("夏", world.OnThePhone());
        Assert.Equal(["夏", "春"], await world.OnLineAsync());
    }

    [Fact]
    public async Task The_menu_before_the_one_before_is_deleted()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        await world.ApplyAsync("夏");

        await world.ApplyAsync("秋");

        Assert.Equal(["夏", "秋"], await world.OnLineAsync());
    }

    [Fact]
    public async Task A_plan_alone_changes_nothing()
    {
        await using var world = await MenuWorld.StartAsync();
        await world.ApplyAsync("春");
        world.File.Call("夏");

        Assert.NotEmpty((await world.PlanAsync()).Steps);

        Assert.Equal("春", world.OnThePhone());
        Assert.Equal(["春"], await world.OnLineAsync());
    }

    [Fact]
    public async Task Menus_of_others_are_never_touched()
    {
        await using var world = await MenuWorld.StartAsync();
        var foreign = await world.AddForeignAsync("sessionbot:other:0123abcd", "他部署");
        await world.AddForeignAsync("sessionbot:main:手作り", "手作り");
        await world.Client.CreateRichMenuAliasAsync("campaign", foreign, Ct);

        foreach (var season in (string[])["春", "夏", "秋"])
        {
            await world.ApplyAsync(season);
        }

        Assert.Equal(["他部署", "夏", "手作り", "秋"], await world.OnLineAsync());
        Assert.Equal(foreign, (await world.Client.GetRichMenuAliasAsync("campaign", Ct))!.RichMenuId);
    }

    [Fact]
    public async Task The_creation_of_too_many_menus_is_told_with_its_remedy()
    {
        await using var world = await MenuWorld.StartAsync();
        world.Line.Fault(LineSimulator.Faults.LineEndpoint.RichMenuCreate, LineSimulator.Faults.FaultKind.RateLimited);

        var failure = await Assert.ThrowsAsync<MenuException>(() => world.ApplyAsync());

        Assert.Contains("too many requests (429); it takes 100 new menus and 100 deletions an hour", failure.Message, StringComparison.Ordinal);
        Assert.Contains("run the same command again", failure.Message, StringComparison.Ordinal);
    }
}
