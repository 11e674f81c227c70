namespace LineSimulator.Tests;

public sealed class RetryKeyTests
{
    private const string Key = "123e4567-e89b-12d3-a456-426614174000";

    [Fact]
    public async Task A_repeated_retry_key_gets_409_with_the_first_answer_and_sends_nothing()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        var first = await world.PushAsync(user.Id, "お知らせ", Key);
        var second = await world.PushAsync(user.Id, "お知らせ", Key);

        Assert.Equal((200, 409), (first.Status, second.Status));
        Assert.Equal(first.Headers["x-line-request-id"], second.Headers["x-line-accepted-request-id"]);
        Assert.NotEqual(first.Headers["x-line-request-id"], second.Headers["x-line-request-id"]);
        Assert.Equal(first.SentIds, second.SentIds);
        Assert.Single(world.Platform.Chat(user.Id).Deliveries);
        Assert.Equal(1, world.Platform.QuotaUsed);
    }

    [Theory]
    [InlineData(23, 409, 1)]
    [InlineData(24, 200, 2)]
    public async Task A_retry_key_is_remembered_for_24_hours(int hours, int status, int deliveries)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.PushAsync(user.Id, "お知らせ", Key);

        world.Clock.Advance(TimeSpan.FromHours(hours));

        Assert.Equal(status, (await world.PushAsync(user.Id, "お知らせ", Key)).Status);
        Assert.Equal(deliveries, world.Platform.Chat(user.Id).Deliveries.Count);
    }

    [Fact]
    public async Task A_retry_key_must_be_a_uuid()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        Assert.Equal(400, (await world.PushAsync(user.Id, "お知らせ", "outgoing-1")).Status);
        Assert.Empty(world.Platform.Chat(user.Id).Deliveries);
    }

    [Fact]
    public async Task A_refused_push_does_not_use_its_retry_key()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        Assert.Equal(400, (await world.PushAsync(user.Id, "", Key)).Status);

        Assert.Equal(200, (await world.PushAsync(user.Id, "お知らせ", Key)).Status);
    }

    [Fact]
    public async Task A_repeated_multicast_gets_409_without_messages()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var body = $$"""{"to":["{{user.Id}}"],"messages":{{SimulatedWorld.Texts("お知らせ")}}}""";

        var first = await world.PostAsync("/v2/bot/message/multicast", body, Key);
        var second = await world.PostAsync("/v2/bot/message/multicast", body, Key);

        Assert.Equal((200, "{}"), (first.Status, first.Body));
        Assert.Equal(409, second.Status);
        Assert.False(second.Json.TryGetProperty("sentMessages", out _));
    }

    [Fact]
    public async Task Racing_pushes_with_one_retry_key_deliver_once()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => world.PushAsync(user.Id, "お知らせ", Key)));

        Assert.Single(answers, answer => answer.Status == 200);
        Assert.Equal(7, answers.Count(answer => answer.Status == 409));
        Assert.Single(world.Platform.Chat(user.Id).FromBot);
    }
}
