namespace LineSimulator.Tests;

public sealed class RichMenuTests
{
    [Fact]
    public async Task A_menu_is_created_told_listed_and_deleted()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var id = await RichMenuFixture.CreateAsync(world, withImage: false);

        var told = (await world.GetAsync($"/v2/bot/richmenu/{id}")).Json;
        var listed = (await world.GetAsync("/v2/bot/richmenu/list")).Json.GetProperty("richmenus");
        var deleted = await world.DeleteAsync($"/v2/bot/richmenu/{id}");

        Assert.Equal((id, "メニュー"), (told.GetProperty("richMenuId").GetString(), told.GetProperty("name").GetString()));
        Assert.Equal(id, listed[0].GetProperty("richMenuId").GetString());
        Assert.Equal(200, deleted.Status);
        Assert.Equal(404, (await world.GetAsync($"/v2/bot/richmenu/{id}")).Status);
        Assert.Equal(404, (await world.DeleteAsync($"/v2/bot/richmenu/{id}")).Status);
    }

    [Theory]
    [InlineData("\"width\":2500", "\"width\":2501", "size.width")]
    [InlineData("\"width\":2500", "\"width\":799", "size.width")]
    [InlineData("\"height\":843", "\"height\":249", "size.height")]
    [InlineData("\"height\":843", "\"height\":1725", "size")]
    [InlineData("\"selected\":true", "\"selected\":1", "selected")]
    [InlineData("\"chatBarText\":\"メニュー\"", "\"chatBarText\":\"十五文字の言葉はここに入りません\"", "chatBarText")]
    [InlineData("\"x\":0", "\"x\":2401", "areas[0].bounds")]
    [InlineData("\"y\":0", "\"y\":-1", "areas[0].bounds.y")]
    [InlineData("\"width\":100", "\"width\":0", "areas[0].bounds.width")]
    [InlineData("\"type\":\"message\"", "\"type\":\"camera\"", "areas[0].action.type")]
    [InlineData("\"type\":\"message\"", "\"type\":\"richmenuswitch\",\"data\":\"d\",\"richMenuAliasId\":\"A\"", "areas[0].action.richMenuAliasId")]
    public async Task A_menu_that_breaks_a_rule_is_refused_by_create_and_validate(string right, string wrong, string property)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var definition = RichMenuFixture.Definition().Replace(right, wrong, StringComparison.Ordinal);

        Assert.Contains(property, (await world.PostAsync("/v2/bot/richmenu", definition)).Properties);
        Assert.Contains(property, (await world.PostAsync("/v2/bot/richmenu/validate", definition)).Properties);
        Assert.Equal(200, (await world.PostAsync("/v2/bot/richmenu/validate", RichMenuFixture.Definition())).Status);
    }

    [Fact]
    public async Task A_menu_has_20_areas_at_most_and_switches_stand_in_menus_only()
    {
        await using var world = await SimulatedWorld.StartAsync();
        const string Switch = """{"type":"richmenuswitch","data":"d","richMenuAliasId":"menu-b"}""";
        string Menu(int areas) => RichMenuFixture.Definition(string.Join('\n', Enumerable.Repeat(Switch, areas)));

        Assert.Equal(200, (await world.PostAsync("/v2/bot/richmenu/validate", Menu(20))).Status);
        Assert.Equal(["areas"], (await world.PostAsync("/v2/bot/richmenu/validate", Menu(21))).Properties);
        Assert.Contains(
            "messages[0].template.actions[0].type",
            (await world.SendAsync(await world.FriendAsync(), $$$"""[{"type":"template","altText":"a","template":{"type":"buttons","text":"t","actions":[{{{Switch}}}]}}]""")).Properties);
    }

    [Fact]
    public async Task An_image_goes_up_and_comes_down_and_cannot_be_replaced()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var id = await RichMenuFixture.CreateAsync(world, withImage: false);
        var path = $"/v2/bot/richmenu/{id}/content";

        Assert.Equal(404, (await world.GetAsync(path)).Status);
        Assert.Equal(200, (await world.UploadAsync(path, RichMenuFixture.Jpeg(), "image/jpeg")).Status);
        Assert.Equal((200, "image/jpeg"), ((await world.GetAsync(path)).Status, (await world.GetAsync(path)).MediaType));
        Assert.Equal(400, (await world.UploadAsync(path, RichMenuFixture.Jpeg(), "image/jpeg")).Status);
        Assert.Equal(404, (await world.UploadAsync("/v2/bot/richmenu/richmenu-x/content", RichMenuFixture.Jpeg(), "image/jpeg")).Status);
    }

    [Fact]
    public async Task An_image_that_breaks_a_rule_is_refused()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var id = await RichMenuFixture.CreateAsync(world, withImage: false);

        Assert.Equal(415, await UploadAsync(RichMenuFixture.Png(), "image/gif"));
        Assert.Equal(413, await UploadAsync(RichMenuFixture.Png(length: 1_000_001), "image/png"));
        Assert.Equal(400, await UploadAsync(RichMenuFixture.Png(), "image/jpeg"));
        Assert.Equal(400, await UploadAsync([1, 2, 3], "image/png"));
        Assert.Equal(400, await UploadAsync(RichMenuFixture.Png(2500, 1686), "image/png"));
        Assert.Equal(400, await UploadAsync(RichMenuFixture.Png(2501, 843), "image/png"));
        Assert.Equal(200, await UploadAsync(RichMenuFixture.Png(length: 1_000_000), "image/png"));

        async Task<int> UploadAsync(byte[] bytes, string type) => (await world.UploadAsync($"/v2/bot/richmenu/{id}/content", bytes, type)).Status;
    }

    [Fact]
    public async Task An_alias_points_to_a_menu_with_an_image_and_can_be_moved()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (first, second, bare) = (await RichMenuFixture.CreateAsync(world), await RichMenuFixture.CreateAsync(world), await RichMenuFixture.CreateAsync(world, withImage: false));
        Task<Answer> CreateAsync(string alias, string menu) =>
            world.PostAsync("/v2/bot/richmenu/alias", $$"""{"richMenuAliasId":"{{alias}}","richMenuId":"{{menu}}"}""");

        Assert.Equal(200, (await CreateAsync("menu-a", first)).Status);
        Assert.Equal(400, (await CreateAsync("menu-a", second)).Status);
        Assert.Equal(400, (await CreateAsync("menu-b", bare)).Status);
        Assert.Equal(["richMenuAliasId"], (await CreateAsync("Menu", first)).Properties);
        Assert.Equal(["richMenuAliasId"], (await CreateAsync(new string('a', 33), first)).Properties);
        Assert.Equal(200, (await world.PostAsync("/v2/bot/richmenu/alias/menu-a", $$"""{"richMenuId":"{{second}}"}""")).Status);
        Assert.Equal(404, (await world.PostAsync("/v2/bot/richmenu/alias/menu-x", $$"""{"richMenuId":"{{second}}"}""")).Status);
        Assert.Equal(second, (await world.GetAsync("/v2/bot/richmenu/alias/menu-a")).Json.GetProperty("richMenuId").GetString());
        Assert.Equal("menu-a", (await world.GetAsync("/v2/bot/richmenu/alias/list")).Json.GetProperty("aliases")[0].GetProperty("richMenuAliasId").GetString());
        Assert.Equal(200, (await world.DeleteAsync("/v2/bot/richmenu/alias/menu-a")).Status);
        Assert.Equal(404, (await world.GetAsync("/v2/bot/richmenu/alias/menu-a")).Status);
    }
}
