namespace LineSimulator.Tests;

public sealed class QuotaTests
{
    [Fact]
    public async Task A_push_to_a_group_counts_its_members()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var group = world.Platform.AddGroup([.. Enumerable.Range(1, 5).Select(number => world.Platform.AddUser($"会員{number}").Id)]);

        Assert.Equal(200, (await world.PushAsync(group.Id, "お知らせ")).Status);

        Assert.Equal(5, await ConsumptionAsync(world));
    }

    [Fact]
    public async Task Replies_are_free()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());

        await world.ReplyAsync(token, "はい");

        Assert.Equal(0, await ConsumptionAsync(world));
    }

    [Fact]
    public async Task Five_messages_in_one_push_count_one()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.SendAsync(user, SimulatedWorld.Texts("一", "二", "三", "四", "五"));

        Assert.Equal(1, await ConsumptionAsync(world));
    }

    [Fact]
    public async Task A_push_to_a_blocked_or_unknown_user_is_accepted_but_neither_delivered_nor_counted()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.Platform.UnfollowAsync(user.Id, ct: TestContext.Current.CancellationToken);

        Assert.Equal(200, (await world.PushAsync(user.Id, "お知らせ")).Status);
        Assert.Equal(200, (await world.PushAsync("U" + new string('a', 32), "お知らせ")).Status);

        Assert.Empty(world.Platform.Chat(user.Id).FromBot);
        Assert.Equal(0, await ConsumptionAsync(world));
    }

    [Fact]
    public async Task A_stranger_is_reached_for_seven_days_after_writing()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var stranger = world.Platform.AddUser("通りすがり");
        await world.Platform.SayAsync(stranger.Id, "こんにちは", ct: TestContext.Current.CancellationToken);

        world.Clock.Advance(TimeSpan.FromDays(7));
        await world.PushAsync(stranger.Id, "届く");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await world.PushAsync(stranger.Id, "届かない");

        Assert.Equal(["届く"], world.Platform.Chat(stranger.Id).FromBot.Select(entry => entry.Text));
    }

    [Fact]
    public async Task A_multicast_counts_each_reached_person_once()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (first, second) = (await world.FriendAsync("一"), await world.FriendAsync("二"));

        await world.PostAsync(
            "/v2/bot/message/multicast",
            $$"""{"to":["{{first.Id}}","{{second.Id}}","{{first.Id}}","{{world.Platform.AddUser("他人").Id}}"],"messages":{{SimulatedWorld.Texts("お知らせ")}}}""");

        Assert.Equal(2, await ConsumptionAsync(world));
        Assert.Single(world.Platform.Chat(first.Id).FromBot);
    }

    [Fact]
    public async Task A_push_beyond_the_quota_gets_429_until_the_month_ends_in_Japan()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { MonthlyQuota = 1 });
        var user = await world.FriendAsync();
        Assert.Equal(200, (await world.PushAsync(user.Id, "一通目")).Status);

        Assert.Equal(429, (await world.PushAsync(user.Id, "二通目")).Status);
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 14, 59, 59, TimeSpan.Zero));
        Assert.Equal(429, (await world.PushAsync(user.Id, "大晦日")).Status);
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 31, 15, 0, 0, TimeSpan.Zero));
        Assert.Equal(200, (await world.PushAsync(user.Id, "元日")).Status);
    }

    [Fact]
    public async Task The_quota_is_told_as_limited_or_none()
    {
        await using var limited = await SimulatedWorld.StartAsync(new SimulatorOptions { MonthlyQuota = 200 });
        await using var unlimited = await SimulatedWorld.StartAsync();

        Assert.Equal("""{"type":"limited","value":200}""", (await limited.GetAsync("/v2/bot/message/quota")).Body);
        Assert.Equal("""{"type":"none"}""", (await unlimited.GetAsync("/v2/bot/message/quota")).Body);
    }

    private static async Task<long> ConsumptionAsync(SimulatedWorld world) =>
        (await world.GetAsync("/v2/bot/message/quota/consumption")).Json.GetProperty("totalUsage").GetInt64();
}
