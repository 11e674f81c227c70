using System.Text.Json;

namespace LineSimulator.Tests;

public sealed class RichMenuTapTests
{
    private const string Actions =
        """
        {"type":"message","label":"報告する","text":"報告する"}
        {"type":"postback","data":"mine","displayText":"自分の質問"}
        {"type":"uri","uri":"https://example.com/"}
        {"type":"datetimepicker","data":"when","mode":"datetime","initial":"2026-12-10T19:30"}
        {"type":"richmenuswitch","data":"to-b","richMenuAliasId":"menu-b"}
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Areas_speak_and_post_back()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await WithMenuAsync(world);

        await world.Platform.TapRichMenuAsync(user, 0, ct: Ct);
        await world.Platform.TapRichMenuAsync(user, 1, ct: Ct);

        Assert.Equal("報告する", world.Bot.Events[^2].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("mine", world.Bot.Events[^1].GetProperty("postback").GetProperty("data").GetString());
        Assert.Equal("自分の質問", world.Platform.Chat(user).Entries[^1].Text);
    }

    [Fact]
    public async Task A_link_sends_nothing_and_an_area_that_is_not_there_is_refused()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await WithMenuAsync(world);

        await world.Platform.TapRichMenuAsync(user, 2, ct: Ct);

        Assert.Single(world.Bot.Events);
        await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.TapRichMenuAsync(user, 5, ct: Ct));
        await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.TapRichMenuAsync(world.Platform.AddUser("鈴木", "U" + new string('1', 32)).Id, -1, ct: Ct));
    }

    [Theory]
    [InlineData(null, "2026-12-10T19:30")]
    [InlineData("2026-12-24T10:00", "2026-12-24T10:00")]
    public async Task A_picker_posts_back_what_was_picked(string? picked, string told)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await WithMenuAsync(world);

        await world.Platform.TapRichMenuAsync(user, 3, picked, ct: Ct);

        Assert.Equal(told, world.Bot.Events[^1].GetProperty("postback").GetProperty("params").GetProperty("datetime").GetString());
    }

    [Fact]
    public async Task A_switch_changes_the_menu_on_the_phone_and_tells_the_bot()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await WithMenuAsync(world);
        var other = await RichMenuFixture.CreateAsync(world);

        await world.Platform.TapRichMenuAsync(user, 4, ct: Ct);
        var missing = Params(world);
        await world.PostAsync("/v2/bot/richmenu/alias", $$"""{"richMenuAliasId":"menu-b","richMenuId":"{{other}}"}""");
        await world.Platform.TapRichMenuAsync(user, 4, ct: Ct);

        Assert.Equal(("menu-b", "RICHMENU_ALIAS_ID_NOTFOUND"), missing);
        Assert.Equal(("menu-b", "SUCCESS"), Params(world));
        Assert.Equal(other, world.Platform.RichMenuFor(user)?.Id);
    }

    [Fact]
    public async Task A_switch_to_a_deleted_menu_fails()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await WithMenuAsync(world);
        var other = await RichMenuFixture.CreateAsync(world);
        await world.PostAsync("/v2/bot/richmenu/alias", $$"""{"richMenuAliasId":"menu-b","richMenuId":"{{other}}"}""");
        await world.DeleteAsync($"/v2/bot/richmenu/{other}");

        await world.Platform.TapRichMenuAsync(user, 4, ct: Ct);

        Assert.Equal(("menu-b", "RICHMENU_NOTFOUND"), Params(world));
    }

    [Fact]
    public async Task Any_action_can_be_pressed_in_a_group()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var member = world.Platform.AddUser("佐藤");
        var group = world.Platform.AddGroup([member.Id]);

        await world.Platform.PressAsync(member.Id, JsonElement.Parse("""{"type":"postback","label":"はい","data":"yes"}"""), chatId: group.Id, ct: Ct);

        var pressed = world.Bot.Events[^1];
        Assert.Equal(("yes", group.Id), (pressed.GetProperty("postback").GetProperty("data").GetString(), pressed.GetProperty("source").GetProperty("groupId").GetString()));
    }

    private static async Task<string> WithMenuAsync(SimulatedWorld world)
    {
        var user = await world.FriendAsync();
        var menu = await RichMenuFixture.CreateAsync(world, RichMenuFixture.Definition(Actions));
        Assert.Equal(200, (await world.PostAsync($"/v2/bot/user/{user.Id}/richmenu/{menu}", "")).Status);
        return user.Id;
    }

    private static (string? Alias, string? Status) Params(SimulatedWorld world)
    {
        var parameters = world.Bot.Events[^1].GetProperty("postback").GetProperty("params");
        return (parameters.GetProperty("newRichMenuAliasId").GetString(), parameters.GetProperty("status").GetString());
    }
}
