using LineSimulator.People;

namespace LineSimulator.Tests;

public sealed class RichMenuLinkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_menu_of_ones_own_goes_before_the_default_one()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var (common, own) = (await RichMenuFixture.CreateAsync(world), await RichMenuFixture.CreateAsync(world));

        Assert.Equal(404, (await world.GetAsync("/v2/bot/user/all/richmenu")).Status);
        Assert.Null(world.Platform.RichMenuFor(user.Id));
        await world.PostAsync($"/v2/bot/user/all/richmenu/{common}", "");
        Assert.Equal(common, world.Platform.RichMenuFor(user.Id)?.Id);
        Assert.Equal(404, (await world.GetAsync($"/v2/bot/user/{user.Id}/richmenu")).Status);
        await world.PostAsync($"/v2/bot/user/{user.Id}/richmenu/{own}", "");
        Assert.Equal(own, world.Platform.RichMenuFor(user.Id)?.Id);
        Assert.Equal(own, (await world.GetAsync($"/v2/bot/user/{user.Id}/richmenu")).Json.GetProperty("richMenuId").GetString());
        await world.DeleteAsync($"/v2/bot/user/{user.Id}/richmenu");
        Assert.Equal(common, world.Platform.RichMenuFor(user.Id)?.Id);
        await world.DeleteAsync("/v2/bot/user/all/richmenu");
        Assert.Null(world.Platform.RichMenuFor(user.Id));
    }

    [Fact]
    public async Task A_menu_without_a_picture_is_shown_to_nobody()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var bare = await RichMenuFixture.CreateAsync(world, withImage: false);

        Assert.Equal(400, (await world.PostAsync($"/v2/bot/user/all/richmenu/{bare}", "")).Status);
        Assert.Equal(400, (await world.PostAsync($"/v2/bot/user/{user.Id}/richmenu/{bare}", "")).Status);
        Assert.Equal(404, (await world.PostAsync($"/v2/bot/user/{user.Id}/richmenu/richmenu-x", "")).Status);
        Assert.Equal(400, (await world.PostAsync($"/v2/bot/user/sato/richmenu/{bare}", "")).Status);
    }

    [Fact]
    public async Task A_deleted_menu_vanishes_from_the_phones()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var menu = await RichMenuFixture.CreateAsync(world);
        await world.PostAsync($"/v2/bot/user/all/richmenu/{menu}", "");
        await world.PostAsync($"/v2/bot/user/{user.Id}/richmenu/{menu}", "");

        await world.DeleteAsync($"/v2/bot/richmenu/{menu}");

        Assert.Null(world.Platform.RichMenuFor(user.Id));
        Assert.Equal(404, (await world.GetAsync("/v2/bot/user/all/richmenu")).Status);
    }

    [Fact]
    public async Task Five_hundred_people_can_be_linked_at_once()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var menu = await RichMenuFixture.CreateAsync(world);
        string Users(int count) => string.Join(',', Enumerable.Range(1, count - 1).Select(number => $"\"U{number:x32}\"").Append($"\"{user.Id}\""));
        Task<Answer> LinkAsync(int count) => world.PostAsync("/v2/bot/richmenu/bulk/link", $$"""{"richMenuId":"{{menu}}","userIds":[{{Users(count)}}]}""");

        Assert.Equal(["userIds"], (await LinkAsync(501)).Properties);
        Assert.Null(world.Platform.RichMenuFor(user.Id));
        Assert.Equal(202, (await LinkAsync(500)).Status);
        Assert.Equal(menu, world.Platform.RichMenuFor(user.Id)?.Id);
        Assert.Equal(202, (await world.PostAsync("/v2/bot/richmenu/bulk/unlink", $$"""{"userIds":["{{user.Id}}"]}""")).Status);
        Assert.Null(world.Platform.RichMenuFor(user.Id));
        Assert.Equal(400, (await world.PostAsync("/v2/bot/richmenu/bulk/unlink", """{"userIds":["sato"]}""")).Status);
    }

    [Fact]
    public async Task A_batch_moves_people_from_menu_to_menu_in_the_background()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var (before, after) = (await RichMenuFixture.CreateAsync(world), await RichMenuFixture.CreateAsync(world));
        await world.PostAsync($"/v2/bot/user/{user.Id}/richmenu/{before}", "");
        var body = $$"""{"operations":[{"type":"link","from":"{{before}}","to":"{{after}}"}],"resumeRequestKey":"key-1"}""";

        Assert.Equal(200, (await world.PostAsync("/v2/bot/richmenu/validate/batch", body)).Status);
        Assert.Equal(before, world.Platform.RichMenuFor(user.Id)?.Id);
        var accepted = await world.PostAsync("/v2/bot/richmenu/batch", body);

        Assert.Equal(202, accepted.Status);
        Assert.Equal(after, world.Platform.RichMenuFor(user.Id)?.Id);
        Assert.Equal(["ongoing", "succeeded"], [await PhaseAsync(world, accepted), await PhaseAsync(world, accepted)]);
        Assert.Equal(404, (await world.GetAsync("/v2/bot/richmenu/progress/batch?requestId=x")).Status);
    }

    [Fact]
    public async Task A_batch_with_an_unknown_menu_fails_as_a_whole()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var menu = await RichMenuFixture.CreateAsync(world);
        await world.PostAsync($"/v2/bot/user/{user.Id}/richmenu/{menu}", "");

        var accepted = await world.PostAsync(
            "/v2/bot/richmenu/batch", $$"""{"operations":[{"type":"unlink","from":"{{menu}}"},{"type":"unlink","from":"richmenu-x"}]}""");

        await PhaseAsync(world, accepted);
        Assert.Equal("failed", await PhaseAsync(world, accepted));
        Assert.Equal(menu, world.Platform.RichMenuFor(user.Id)?.Id);
    }

    [Theory]
    [InlineData("""{"operations":[]}""", "operations")]
    [InlineData("""{"operations":[{"type":"link","from":"a"}]}""", "operations[0].to")]
    [InlineData("""{"operations":[{"type":"unlink"}]}""", "operations[0].from")]
    [InlineData("""{"operations":[{"type":"move"}]}""", "operations[0].type")]
    public async Task A_batch_that_makes_no_sense_is_refused(string body, string property)
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.Equal([property], (await world.PostAsync("/v2/bot/richmenu/batch", body)).Properties);
    }

    [Fact]
    public async Task A_person_who_blocked_the_account_sees_no_menu()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.PostAsync($"/v2/bot/user/all/richmenu/{await RichMenuFixture.CreateAsync(world)}", "");

        await world.Platform.UnfollowAsync(user.Id, ct: Ct);

        Assert.Equal(Friendship.Blocked, user.Friendship);
        Assert.Null(world.Platform.RichMenuFor(user.Id));
    }

    private static async Task<string> PhaseAsync(SimulatedWorld world, Answer accepted) =>
        (await world.GetAsync($"/v2/bot/richmenu/progress/batch?requestId={accepted.Headers["x-line-request-id"]}")).Json.GetProperty("phase").GetString()!;
}
