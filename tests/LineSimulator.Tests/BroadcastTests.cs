namespace LineSimulator.Tests;

public sealed class BroadcastTests
{
    private static readonly string Body = $$"""{"messages":{{SimulatedWorld.Texts("お知らせ")}}}""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_broadcast_reaches_friends_alone_and_counts_each()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (friend, blocked) = (await world.FriendAsync("一"), await world.FriendAsync("二"));
        var stranger = world.Platform.AddUser("三");
        await world.Platform.SayAsync(stranger.Id, "こんにちは", ct: Ct);
        await world.Platform.UnfollowAsync(blocked.Id, ct: Ct);

        var answer = await world.PostAsync("/v2/bot/message/broadcast", Body);

        Assert.Equal((200, "{}"), (answer.Status, answer.Body));
        Assert.Equal([1, 0, 0], new[] { friend, blocked, stranger }.Select(user => world.Platform.Chat(user.Id).FromBot.Count()));
        Assert.Equal(1, world.Platform.QuotaUsed);
    }

    [Fact]
    public async Task A_broadcast_with_a_known_retry_key_sends_nothing_more()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var friend = await world.FriendAsync();
        var key = Guid.NewGuid().ToString();

        var first = await world.PostAsync("/v2/bot/message/broadcast", Body, key);
        var again = await world.PostAsync("/v2/bot/message/broadcast", Body, key);

        Assert.Equal((200, 409), (first.Status, again.Status));
        Assert.Equal(first.Headers["x-line-request-id"], again.Headers["x-line-accepted-request-id"]);
        Assert.Single(world.Platform.Chat(friend.Id).FromBot);
    }

    [Theory]
    [InlineData("broadcast")]
    [InlineData("narrowcast")]
    public async Task Messages_can_be_validated_for_every_way_of_sending(string endpoint)
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.Equal(200, (await world.PostAsync($"/v2/bot/message/validate/{endpoint}", Body)).Status);
        Assert.Equal(400, (await world.PostAsync($"/v2/bot/message/validate/{endpoint}", """{"messages":[{"type":"text"}]}""")).Status);
    }

    [Fact]
    public async Task Sent_messages_are_told_by_day_once_the_day_is_over_in_Japan()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var friend = await world.FriendAsync();
        await world.ReplyAsync(await world.TokenFromAsync(friend), "はい");
        await world.PushAsync(world.Platform.AddGroup([friend.Id, world.Platform.AddUser("二").Id]).Id, "お知らせ");
        await world.PostAsync("/v2/bot/message/broadcast", Body);

        var early = await CountAsync(world, "push", "20261210");
        world.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 10, 15, 0, 0, TimeSpan.Zero));

        Assert.Equal("""{"status":"unready"}""", early);
        Assert.Equal("""{"status":"ready","success":2}""", await CountAsync(world, "push", "20261210"));
        Assert.Equal("""{"status":"ready","success":1}""", await CountAsync(world, "reply", "20261210"));
        Assert.Equal("""{"status":"ready","success":1}""", await CountAsync(world, "broadcast", "20261210"));
        Assert.Equal("""{"status":"ready","success":0}""", await CountAsync(world, "multicast", "20261210"));
        Assert.Equal("""{"status":"out_of_service"}""", await CountAsync(world, "push", "20170101"));
        Assert.Equal(400, (await world.GetAsync("/v2/bot/message/delivery/push?date=2026-12-10")).Status);
    }

    [Fact]
    public async Task Followers_come_in_pages()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var friends = new List<string>();
        for (var number = 0; number < 3; number++)
        {
            friends.Add((await world.FriendAsync($"会員{number}")).Id);
        }

        world.Platform.AddUser("他人");
        var first = (await world.GetAsync("/v2/bot/followers/ids?limit=2")).Json;
        var second = (await world.GetAsync($"/v2/bot/followers/ids?limit=2&start={first.GetProperty("next").GetString()}")).Json;

        Assert.Equal(friends, [.. Ids(first), .. Ids(second)]);
        Assert.Equal(400, (await world.GetAsync("/v2/bot/followers/ids?limit=1001")).Status);
    }

    private static IEnumerable<string> Ids(System.Text.Json.JsonElement page) => page.GetProperty("userIds").EnumerateArray().Select(id => id.GetString()!);

    private static async Task<string> CountAsync(SimulatedWorld world, string endpoint, string date) =>
        (await world.GetAsync($"/v2/bot/message/delivery/{endpoint}?date={date}")).Body;
}
