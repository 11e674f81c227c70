namespace LineSimulator.Tests;

public sealed class ReplyTokenTests
{
    [Fact]
    public async Task A_reply_token_works_once()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());

        var first = await world.ReplyAsync(token, "はい");
        var second = await world.ReplyAsync(token, "はい");

        Assert.Equal(200, first.Status);
        Assert.Equal((400, "Invalid reply token"), (second.Status, second.Message));
        Assert.Single(world.Platform.Chats[0].FromBot);
    }

    [Fact]
    public async Task A_reply_brings_an_id_and_a_quote_token_for_each_message()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());

        var answer = await world.ReplyAsync(token, "一", "二");

        Assert.Equal(world.Platform.Chats[0].FromBot.Select(entry => entry.MessageId), answer.SentIds);
        Assert.All(answer.Json.GetProperty("sentMessages").EnumerateArray(), message => Assert.NotEmpty(message.GetProperty("quoteToken").GetString()!));
    }

    [Theory]
    [InlineData(60, 200)]
    [InlineData(61, 400)]
    public async Task A_reply_token_lives_a_minute_from_its_webhook(int seconds, int status)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());

        world.Clock.Advance(TimeSpan.FromSeconds(seconds));

        Assert.Equal(status, (await world.ReplyAsync(token, "はい")).Status);
    }

    [Theory]
    [InlineData(19, 200)]
    [InlineData(21, 400)]
    public async Task A_redelivered_token_lives_another_minute_until_20_minutes_after_the_event(int minutes, int status)
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { RedeliversByClock = false });
        var user = await world.FriendAsync();
        world.Bot.Answers.Enqueue(500);
        var token = await world.TokenFromAsync(user);

        world.Clock.Advance(TimeSpan.FromMinutes(minutes));
        Assert.Equal(400, (await world.ReplyAsync(token, "遅い")).Status);
        Assert.Equal(1, await world.Platform.RedeliverPendingAsync(TestContext.Current.CancellationToken));

        Assert.Equal(status, (await world.ReplyAsync(token, "はい")).Status);
    }

    [Fact]
    public async Task A_used_token_stays_used_after_a_redelivery()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Bot.Answers.Enqueue(500);
        var token = await world.TokenFromAsync(user);
        Assert.Equal(200, (await world.ReplyAsync(token, "はい")).Status);

        Assert.Equal(1, await world.Platform.RedeliverPendingAsync(TestContext.Current.CancellationToken));

        Assert.Equal(400, (await world.ReplyAsync(token, "はい")).Status);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_token_alive()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());

        Assert.Equal(400, (await world.ReplyAsync(token, "")).Status);

        Assert.Equal(200, (await world.ReplyAsync(token, "はい")).Status);
    }

    [Fact]
    public async Task A_reply_takes_no_retry_key()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());

        var answer = await world.PostAsync(
            "/v2/bot/message/reply", $$"""{"replyToken":"{{token}}","messages":[{"type":"text","text":"はい"}]}""", Guid.NewGuid().ToString());

        Assert.Equal(400, answer.Status);
        Assert.Empty(world.Platform.Chats[0].FromBot);
    }
}
