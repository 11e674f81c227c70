using LineSimulator.Faults;

namespace LineSimulator.Tests;

public sealed class FaultTests
{
    private static readonly string Key = Guid.NewGuid().ToString();

    [Theory]
    [InlineData(FaultKind.ServerError, 500, 0)]
    [InlineData(FaultKind.ServerErrorAfterAcceptance, 500, 1)]
    [InlineData(FaultKind.RateLimited, 429, 0)]
    [InlineData(FaultKind.ConcurrencyLimited, 429, 0)]
    [InlineData(FaultKind.MonthlyLimit, 429, 0)]
    public async Task A_fault_answers_as_often_as_it_was_planned(FaultKind kind, int status, int delivered)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Platform.Fault(LineEndpoint.Push, kind);

        Assert.Equal(status, (await world.PushAsync(user.Id, "お知らせ")).Status);
        Assert.Equal(delivered, world.Platform.Chat(user.Id).FromBot.Count());
        Assert.Equal(200, (await world.PushAsync(user.Id, "お知らせ")).Status);
    }

    [Theory]
    [InlineData(FaultKind.ResetBefore, 0, 200)]
    [InlineData(FaultKind.ResetAfterAcceptance, 1, 409)]
    public async Task A_broken_connection_leaves_the_message_accepted_or_not(FaultKind kind, int delivered, int retried)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Platform.Fault(LineEndpoint.Push, kind);

        await Assert.ThrowsAsync<HttpRequestException>(() => world.PushAsync(user.Id, "お知らせ", Key));

        Assert.Equal(delivered, world.Platform.Chat(user.Id).FromBot.Count());
        Assert.Equal(retried, (await world.PushAsync(user.Id, "お知らせ", Key)).Status);
        Assert.Single(world.Platform.Chat(user.Id).FromBot);
    }

    [Fact]
    public async Task A_message_is_in_the_chat_before_its_call_times_out()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { UnansweredCallPatience = TimeSpan.FromSeconds(100) });
        var user = await world.FriendAsync();
        world.Platform.Fault(LineEndpoint.Push, FaultKind.TimeoutAfterAcceptance);

        var call = world.PushAsync(user.Id, "お知らせ", Key);
        await AdvanceUntilDoneAsync(world, call);

        await Assert.ThrowsAsync<HttpRequestException>(() => call);
        Assert.Single(world.Platform.Chat(user.Id).FromBot);
    }

    [Fact]
    public async Task A_client_that_gives_up_finds_its_reply_accepted()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var token = await world.TokenFromAsync(user);
        world.Platform.Fault(LineEndpoint.Reply, FaultKind.TimeoutAfterAcceptance);
        using var patience = new CancellationTokenSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v2/bot/message/reply")
        {
            Content = new StringContent($$"""{"replyToken":"{{token}}","messages":{{SimulatedWorld.Texts("はい")}}}""", null, "application/json"),
        };

        var call = world.Client.SendAsync(request, patience.Token);
        await SimulatedWorld.UntilAsync(() => world.Platform.Chat(user.Id).FromBot.Any());
        await patience.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        Assert.Equal(400, (await world.ReplyAsync(token, "はい")).Status);
    }

    [Fact]
    public async Task A_slow_call_waits_for_the_clock()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Platform.Fault(LineEndpoint.Any, FaultKind.Slow, delay: TimeSpan.FromSeconds(30));

        var call = world.PushAsync(user.Id, "お知らせ");
        await SimulatedWorld.UntilAsync(() => world.Service<FaultBook>().Planned.Count == 0);
        Assert.False(call.IsCompleted);
        Assert.Empty(world.Platform.Chat(user.Id).FromBot);
        await AdvanceUntilDoneAsync(world, call);

        Assert.Equal(200, (await call).Status);
    }

    [Fact]
    public async Task A_fault_strikes_its_own_endpoint_only()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Platform.Fault(LineEndpoint.Profile, FaultKind.ServerError);

        Assert.Equal(200, (await world.GetAsync("/v2/bot/info")).Status);
    }

    // The call sets its timer on another thread; the clock is moved until it has met the timer.
    private static async Task AdvanceUntilDoneAsync(SimulatedWorld world, Task call)
    {
        while (!call.IsCompleted)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(10));
            await Task.Yield();
        }
    }
}
