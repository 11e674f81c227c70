namespace LineSimulator.Tests;

public sealed class AccountTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("Bearer wrong")]
    [InlineData("simulated-channel-access-token")]
    public async Task A_call_without_the_access_token_gets_401(string? authorization)
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Client.DefaultRequestHeaders.Remove("Authorization");
        if (authorization is not null)
        {
            world.Client.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", authorization);
        }

        Assert.Equal(401, (await world.GetAsync("/v2/bot/info")).Status);
    }

    [Theory]
    [InlineData("/v2/bot/info", 200)]
    [InlineData("/v2/bot/nothing", 404)]
    [InlineData("/v2/bot/profile/U1", 404)]
    public async Task Every_answer_has_a_request_id(string path, int status)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.GetAsync(path);

        Assert.Equal(status, answer.Status);
        Assert.True(Guid.TryParse(answer.Headers["x-line-request-id"], out _));
    }

    [Fact]
    public async Task The_bot_can_learn_who_it_is()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { BotName = "みなと研究会" });

        var info = (await world.GetAsync("/v2/bot/info")).Json;

        Assert.Equal(world.Platform.Options.BotUserId, info.GetProperty("userId").GetString());
        Assert.Equal("みなと研究会", info.GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task A_profile_is_shown_until_the_account_is_blocked()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync("佐藤 (みなと町)");

        var profile = await world.GetAsync($"/v2/bot/profile/{user.Id}");
        await world.Platform.UnfollowAsync(user.Id, ct: TestContext.Current.CancellationToken);
        var blocked = await world.GetAsync($"/v2/bot/profile/{user.Id}");

        Assert.Equal("佐藤 (みなと町)", profile.Json.GetProperty("displayName").GetString());
        Assert.Equal(404, blocked.Status);
    }

    [Fact]
    public async Task A_group_shows_the_profiles_of_its_members_only()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (member, other) = (world.Platform.AddUser("会員"), world.Platform.AddUser("他人"));
        var group = world.Platform.AddGroup([member.Id]);

        Assert.Equal("会員", (await world.GetAsync($"/v2/bot/group/{group.Id}/member/{member.Id}")).Json.GetProperty("displayName").GetString());
        Assert.Equal(404, (await world.GetAsync($"/v2/bot/group/{group.Id}/member/{other.Id}")).Status);
    }
}
