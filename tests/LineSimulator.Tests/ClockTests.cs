using Microsoft.Extensions.Time.Testing;

namespace LineSimulator.Tests;

public sealed class ClockTests
{
    [Fact]
    public async Task A_reply_token_dies_when_the_clock_is_moved()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var token = await world.TokenFromAsync(await world.FriendAsync());

        world.Platform.Clock.Advance(TimeSpan.FromSeconds(61));

        Assert.Equal(400, (await world.ReplyAsync(token, "遅い")).Status);
    }

    [Fact]
    public async Task A_redelivery_falls_due_when_the_clock_is_moved()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Bot.Answers.Enqueue(500);
        await world.Platform.SayAsync(user.Id, "質問です", ct: TestContext.Current.CancellationToken);

        world.Platform.Clock.Advance(TimeSpan.FromSeconds(1));

        await SimulatedWorld.UntilAsync(() => world.Bot.Webhooks.Count == 3);
        Assert.True(world.Bot.Events[^1].GetProperty("deliveryContext").GetProperty("isRedelivery").GetBoolean());
    }

    [Fact]
    public void A_timer_that_has_fired_does_not_fire_again_when_the_clock_is_moved()
    {
        var inner = new FakeTimeProvider();
        var clock = new PlatformClock(inner);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        inner.Advance(TimeSpan.FromSeconds(1));
        clock.Advance(TimeSpan.FromHours(1));
        inner.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, fired);
    }

    [Fact]
    public void A_timer_waits_for_the_rest_of_its_time()
    {
        var inner = new FakeTimeProvider();
        var clock = new PlatformClock(inner);
        var fired = 0;
        using var timer = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(10), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(6));
        inner.Advance(TimeSpan.FromSeconds(3));
        var early = fired;
        inner.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal((0, 1), (early, fired));
    }

    [Fact]
    public void Time_does_not_go_back()
    {
        var clock = new PlatformClock(TimeProvider.System);

        Assert.Throws<SimulatorException>(() => clock.Advance(TimeSpan.FromSeconds(-1)));
        Assert.Equal(TimeSpan.Zero, clock.Ahead);
    }

    [Fact]
    public async Task A_loading_sign_runs_for_its_seconds_or_until_a_message_comes()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        bool Loading() => world.Platform.Chat(user.Id).IsLoading;

        await world.PostAsync("/v2/bot/chat/loading/start", $$"""{"chatId":"{{user.Id}}","loadingSeconds":5}""");
        var started = Loading();
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        var over = Loading();
        await world.PostAsync("/v2/bot/chat/loading/start", $$"""{"chatId":"{{user.Id}}"}""");
        world.Clock.Advance(TimeSpan.FromSeconds(19));
        var byDefault = Loading();
        await world.PushAsync(user.Id, "お待たせしました");

        Assert.Equal((true, false, true, false), (started, over, byDefault, Loading()));
    }
}
