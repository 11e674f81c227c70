using LineSimulator.Faults;

namespace LineSimulator.Tests;

public sealed class RateTests
{
    [Fact]
    public async Task The_eleventh_list_of_menus_in_a_second_gets_429_and_a_tenth_of_a_second_frees_one()
    {
        await using var world = await SimulatedWorld.StartAsync();
        for (var call = 0; call < 10; call++)
        {
            Assert.Equal(200, (await world.GetAsync("/v2/bot/richmenu/list")).Status);
        }

        var eleventh = await world.GetAsync("/v2/bot/richmenu/list");
        Assert.Equal(200, (await world.GetAsync("/v2/bot/info")).Status);
        world.Clock.Advance(TimeSpan.FromMilliseconds(100));

        Assert.Equal(429, eleventh.Status);
        Assert.NotEmpty(eleventh.Message);
        Assert.Equal(200, (await world.GetAsync("/v2/bot/richmenu/list")).Status);
        Assert.Equal(429, (await world.GetAsync("/v2/bot/richmenu/list")).Status);
    }

    [Fact]
    public async Task The_fourth_batch_in_an_hour_gets_429()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var statuses = new List<int>();
        for (var call = 0; call < 4; call++)
        {
            statuses.Add((await world.PostAsync("/v2/bot/richmenu/batch", """{"operations":[{"type":"unlinkAll"}]}""")).Status);
        }

        world.Platform.Clock.Advance(TimeSpan.FromMinutes(20));
        statuses.Add((await world.PostAsync("/v2/bot/richmenu/batch", """{"operations":[{"type":"unlinkAll"}]}""")).Status);

        Assert.Equal([202, 202, 202, 429, 202], statuses);
    }

    [Fact]
    public async Task Rates_can_be_switched_off()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { LimitsRates = false });
        for (var call = 0; call < 11; call++)
        {
            Assert.Equal(200, (await world.GetAsync("/v2/bot/richmenu/list")).Status);
        }
    }

    [Theory]
    [InlineData(LineEndpoint.Push, 2000, 1)]
    [InlineData(LineEndpoint.Multicast, 200, 1)]
    [InlineData(LineEndpoint.Loading, 100, 1)]
    [InlineData(LineEndpoint.RichMenuCreate, 100, 3600)]
    [InlineData(LineEndpoint.Broadcast, 60, 3600)]
    [InlineData(LineEndpoint.WebhookEndpointSet, 1000, 60)]
    [InlineData(LineEndpoint.IssueShortLivedToken, 370, 1)]
    public void Each_endpoint_has_the_rate_that_LINE_documents(LineEndpoint endpoint, int calls, int seconds) =>
        Assert.Equal(new Rates.Rate(calls, TimeSpan.FromSeconds(seconds)), Rates.Rate.Of(endpoint));

    [Theory]
    [InlineData(FaultKind.RateLimited)]
    [InlineData(FaultKind.ConcurrencyLimited)]
    [InlineData(FaultKind.MonthlyLimit)]
    [InlineData(FaultKind.AdditionalLimit)]
    public async Task All_four_meanings_of_429_can_be_planned(FaultKind kind)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Platform.Fault(LineEndpoint.Push, kind);

        Assert.Equal(429, (await world.PushAsync(user.Id, "お知らせ")).Status);
        Assert.Empty(world.Platform.Chat(user.Id).FromBot);
    }
}
