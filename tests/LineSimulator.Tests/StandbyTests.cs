namespace LineSimulator.Tests;

public sealed class StandbyTests
{
    [Fact]
    public async Task Events_in_standby_have_no_reply_token()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        world.Platform.IsOnStandby = true;
        await world.Platform.SayAsync(user.Id, "質問です", ct: TestContext.Current.CancellationToken);
        world.Platform.IsOnStandby = false;
        await world.Platform.SayAsync(user.Id, "質問です", ct: TestContext.Current.CancellationToken);

        Assert.Equal(["active", "standby", "active"], world.Bot.Events.Select(e => e.GetProperty("mode").GetString()));
        Assert.Equal([true, false, true], world.Bot.Events.Select(e => e.TryGetProperty("replyToken", out _)));
    }

    [Fact]
    public async Task Coming_back_after_a_block_is_told_apart()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.Platform.UnfollowAsync(user.Id, ct: TestContext.Current.CancellationToken);
        await world.Platform.FollowAsync(user.Id, ct: TestContext.Current.CancellationToken);

        Assert.Equal(
            [false, true],
            world.Bot.Events.Where(e => e.GetProperty("type").GetString() == "follow").Select(e => e.GetProperty("follow").GetProperty("isUnblocked").GetBoolean()));
    }
}
