using LineSimulator.People;
using LineSimulator.Webhooks;

namespace LineSimulator.Tests;

public sealed class HoldingTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Held_events_arrive_in_an_order_that_the_seed_decides()
    {
        var first = await OrderAsync(HeldOrder.Shuffled(7));
        var again = await OrderAsync(HeldOrder.Shuffled(7));
        var other = await OrderAsync(HeldOrder.Shuffled(8));

        Assert.Equal(first, again);
        Assert.NotEqual(first, other);
        Assert.Equal(Enumerable.Range(1, 10).Select(number => $"{number}").Order(), first.Order());
    }

    [Fact]
    public async Task Held_events_may_share_one_webhook()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");

        await HoldAsync(world, user, HeldOrder.AsSpoken with { InOneWebhook = true });

        Assert.Equal(10, Assert.Single(world.Bot.Webhooks).Events.Count);
    }

    [Fact]
    public async Task An_unsend_can_arrive_before_its_message()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");

        await world.Platform.HoldAsync(
            async () =>
            {
                var id = await world.Platform.SayAsync(user.Id, "間違えました", ct: Ct);
                await world.Platform.UnsendAsync(user.Id, id, ct: Ct);
            },
            HeldOrder.Reversed,
            Ct);

        Assert.Equal(["unsend", "message"], world.Bot.Events.Select(e => e.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task Nothing_leaves_while_events_are_held()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");
        var sentMeanwhile = -1;

        await world.Platform.HoldAsync(
            async () =>
            {
                await world.Platform.SayAsync(user.Id, "質問です", ct: Ct);
                sentMeanwhile = world.Bot.Webhooks.Count;
            },
            HeldOrder.AsSpoken,
            Ct);

        Assert.Equal((0, 1), (sentMeanwhile, world.Bot.Webhooks.Count));
    }

    [Fact]
    public async Task Held_duplicates_travel_apart()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = world.Platform.AddUser("佐藤");

        await world.Platform.HoldAsync(
            async () =>
            {
                await world.Platform.SayAsync(user.Id, "一", new Delivery { Duplicates = 1 }, Ct);
                await world.Platform.SayAsync(user.Id, "二", ct: Ct);
            },
            HeldOrder.Reversed,
            Ct);

        Assert.Equal(["二", "一", "一"], Texts(world));
    }

    private static async Task<IReadOnlyList<string>> OrderAsync(HeldOrder order)
    {
        await using var world = await SimulatedWorld.StartAsync();
        await HoldAsync(world, world.Platform.AddUser("佐藤"), order);
        return Texts(world);
    }

    private static Task HoldAsync(SimulatedWorld world, SimulatedUser user, HeldOrder order) => world.Platform.HoldAsync(
        async () =>
        {
            for (var number = 1; number <= 10; number++)
            {
                await world.Platform.SayAsync(user.Id, $"{number}", ct: Ct);
            }
        },
        order,
        Ct);

    private static List<string> Texts(SimulatedWorld world) =>
        [.. world.Bot.Events.Select(e => e.GetProperty("message").GetProperty("text").GetString()!)];
}
