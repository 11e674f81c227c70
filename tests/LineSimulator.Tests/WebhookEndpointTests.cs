namespace LineSimulator.Tests;

public sealed class WebhookEndpointTests
{
    private const string Path = "/v2/bot/channel/webhook/endpoint";

    [Fact]
    public async Task The_webhook_address_can_be_told_and_set()
    {
        await using var world = await SimulatedWorld.StartAsync();
        await using var other = await RecordingBot.StartAsync();

        var before = (await world.GetAsync(Path)).Json;
        Assert.Equal(200, (await world.PutAsync(Path, $$"""{"endpoint":"{{other.Url}}"}""")).Status);
        await world.FriendAsync();

        Assert.Equal((world.Bot.Url.ToString(), true), (before.GetProperty("endpoint").GetString(), before.GetProperty("active").GetBoolean()));
        Assert.Single(other.Webhooks);
        Assert.Empty(world.Bot.Webhooks);
    }

    [Theory]
    [InlineData("http://example.com/webhook")]
    [InlineData("webhook")]
    [InlineData("")]
    public async Task An_address_without_https_is_refused_unless_it_is_on_this_machine(string url)
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.Equal(["endpoint"], (await world.PutAsync(Path, $$"""{"endpoint":"{{url}}"}""")).Properties);
    }

    [Fact]
    public async Task An_address_of_more_than_500_characters_is_refused()
    {
        await using var world = await SimulatedWorld.StartAsync();
        string Body(int length) => $$"""{"endpoint":"https://example.com/{{new string('a', length - 20)}}"}""";

        Assert.Equal(200, (await world.PutAsync(Path, Body(500))).Status);
        Assert.Equal(400, (await world.PutAsync(Path, Body(501))).Status);
    }

    [Theory]
    [InlineData(200, true, "OK")]
    [InlineData(500, false, "ERROR_STATUS_CODE")]
    public async Task A_test_sends_no_events_and_tells_how_it_went(int status, bool success, string reason)
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Bot.Answers.Enqueue(status);

        var answer = (await world.PostAsync("/v2/bot/channel/webhook/test", "")).Json;

        Assert.Equal((success, status, reason), (answer.GetProperty("success").GetBoolean(), answer.GetProperty("statusCode").GetInt32(), answer.GetProperty("reason").GetString()));
        Assert.Empty(Assert.Single(world.Bot.Webhooks).Events);
    }

    [Fact]
    public async Task A_test_of_another_address_may_find_nobody()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = (await world.PostAsync("/v2/bot/channel/webhook/test", """{"endpoint":"http://127.0.0.1:1/webhook"}""")).Json;

        Assert.Equal("COULD_NOT_CONNECT", answer.GetProperty("reason").GetString());
        Assert.Empty(world.Bot.Webhooks);
    }

    [Fact]
    public async Task A_link_token_links_its_user_once_within_ten_minutes()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var user = await world.FriendAsync();
        async Task<string> TokenAsync() => (await world.PostAsync($"/v2/bot/user/{user.Id}/linkToken", "")).Json.GetProperty("linkToken").GetString()!;
        var (token, late) = (await TokenAsync(), await TokenAsync());

        await world.Platform.LinkAccountAsync(user.Id, token, "nonce-1", ct: ct);
        await world.Platform.LinkAccountAsync(user.Id, token, "nonce-2", ct: ct);
        world.Clock.Advance(TimeSpan.FromMinutes(11));
        await world.Platform.LinkAccountAsync(user.Id, late, "nonce-3", ct: ct);

        var links = world.Bot.Events.Skip(1).ToList();
        Assert.Equal(["ok", "failed", "failed"], links.Select(e => e.GetProperty("link").GetProperty("result").GetString()));
        Assert.Equal([true, false, false], links.Select(e => e.TryGetProperty("source", out _)));
    }
}
