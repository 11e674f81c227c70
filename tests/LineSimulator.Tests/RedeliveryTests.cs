using System.Threading.Channels;
using LineSimulator.Webhooks;
using TestKit;

namespace LineSimulator.Tests;

public sealed class RedeliveryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_refused_event_is_redelivered_until_the_bot_takes_it()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { RedeliversByClock = false });
        var user = world.Platform.AddUser("佐藤");
        world.Bot.Answers.Enqueue(500);
        world.Bot.Answers.Enqueue(503);
        await world.Platform.SayAsync(user.Id, "質問です", ct: Ct);

        Assert.Equal(1, await world.Platform.RedeliverPendingAsync(Ct));
        Assert.Equal(1, await world.Platform.RedeliverPendingAsync(Ct));
        Assert.Equal(0, await world.Platform.RedeliverPendingAsync(Ct));

        Assert.Equal([500, 503, 200], world.Platform.Deliveries.Select(attempt => attempt.Status));
        Assert.Equal([false, true, true], world.Platform.Deliveries.Select(attempt => attempt.IsRedelivery));
        Assert.Single(world.Bot.Events.Select(e => e.GetProperty("webhookEventId").GetString()).Distinct());
    }

    [Fact]
    public async Task Webhooks_that_wait_can_come_one_by_one()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { RedeliversByClock = false });
        var user = await world.FriendAsync();
        world.Bot.Answers.Enqueue(500);
        world.Bot.Answers.Enqueue(500);
        await world.Platform.SayAsync(user.Id, "一つ目です", ct: Ct);
        await world.Platform.SayAsync(user.Id, "二つ目です", ct: Ct);

        Assert.True(await world.Platform.RedeliverOneAsync(Ct));
        Assert.Equal(1, world.Platform.PendingRedeliveries);
        Assert.True(await world.Platform.RedeliverOneAsync(Ct));
        Assert.False(await world.Platform.RedeliverOneAsync(Ct));

        Assert.Equal([500, 500, 200, 200], world.Platform.Deliveries.TakeLast(4).Select(attempt => attempt.Status));
    }

    [Fact]
    public async Task Redelivery_ends_after_ten_tries()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { RedeliversByClock = false });
        var user = world.Platform.AddUser("佐藤");
        foreach (var _ in Enumerable.Range(0, 20))
        {
            world.Bot.Answers.Enqueue(500);
        }

        await world.Platform.SayAsync(user.Id, "質問です", ct: Ct);
        var tries = 0;
        while (await world.Platform.RedeliverPendingAsync(Ct) > 0)
        {
            tries++;
        }

        Assert.Equal(10, tries);
    }

    [Fact]
    public async Task The_clock_brings_redeliveries_at_growing_intervals()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");
        var arrivals = System.Threading.Channels.Channel.CreateUnbounded<Webhook>();
        world.Bot.OnWebhook = webhook => arrivals.Writer.WriteAsync(webhook, Ct).AsTask();
        world.Bot.Answers.Enqueue(500);
        world.Bot.Answers.Enqueue(500);
        await world.Platform.SayAsync(user.Id, "質問です", ct: Ct);
        await arrivals.Reader.ReadAsync(Ct).AsTask().WaitAsync(TestConstants.Timeout, Ct);

        world.Clock.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Equal(1, world.Platform.PendingRedeliveries);
        world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await arrivals.Reader.ReadAsync(Ct).AsTask().WaitAsync(TestConstants.Timeout, Ct);
        await SimulatedWorld.UntilAsync(() => world.Platform.PendingRedeliveries == 1);

        world.Clock.Advance(TimeSpan.FromMilliseconds(1999));
        Assert.Equal(1, world.Platform.PendingRedeliveries);
        world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await arrivals.Reader.ReadAsync(Ct).AsTask().WaitAsync(TestConstants.Timeout, Ct);

        Assert.Equal(3, world.Bot.Webhooks.Count);
    }

    [Fact]
    public async Task A_delivery_without_redelivery_stays_lost()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");
        world.Bot.Answers.Enqueue(500);

        await world.Platform.SayAsync(user.Id, "質問です", new Delivery { WithoutRedelivery = true }, Ct);

        Assert.Equal(0, world.Platform.PendingRedeliveries);
    }
}
