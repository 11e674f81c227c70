using System.Text;

namespace LineSimulator.Tests.Page;

public sealed class PagePanelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Held_acts_reach_the_bot_together_and_in_the_order_chosen()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.PostAsync("/simulator/page/hold", """{"order":"Reversed"}""");
        foreach (var text in (string[])["一", "二", "三"])
        {
            Assert.Equal(204, (await world.PostAsync($"/simulator/page/chats/{user.Id}/messages", $$"""{"text":"{{text}}"}""")).Status);
        }

        Assert.Equal(3, (await StateAsync(world)).GetProperty("held").GetInt32());
        Assert.Single(world.Bot.Webhooks);
        await world.PostAsync("/simulator/page/release", "");

        Assert.Equal(["三", "二", "一"], world.Bot.Events.Skip(1).Select(e => e.GetProperty("message").GetProperty("text").GetString()));
    }

    [Fact]
    public async Task Everything_done_on_the_page_travels_through_the_chaos_that_is_set()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await PutAsync(world, "delivery", """{"duplicates":1,"loseAnswer":true}""");
        await world.PostAsync($"/simulator/page/chats/{user.Id}/messages", """{"text":"質問です"}""");

        Assert.Equal([false, false, true], world.Bot.Events.Skip(1).Select(e => e.GetProperty("deliveryContext").GetProperty("isRedelivery").GetBoolean()));
    }

    [Fact]
    public async Task The_clock_the_quota_and_standby_are_set_from_the_page()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var before = world.Platform.Clock.GetUtcNow();

        await world.PostAsync("/simulator/page/clock", """{"minutes":60}""");
        await PutAsync(world, "quota", """{"limit":200}""");
        await PutAsync(world, "standby", """{"on":true}""");

        Assert.Equal((TimeSpan.FromHours(1), 200, true), (world.Platform.Clock.GetUtcNow() - before, world.Platform.QuotaLimit, world.Platform.IsOnStandby));
        Assert.Equal(400, (await world.PostAsync("/simulator/page/clock", """{"minutes":-1}""")).Status);
    }

    [Fact]
    public async Task Planned_faults_are_listed_until_they_strike()
    {
        await using var world = await SimulatedWorld.StartAsync();

        await world.PostAsync("/simulator/page/faults", """{"endpoint":"BotInfo","kind":"RateLimited"}""");

        Assert.Equal("RateLimited", (await StateAsync(world)).GetProperty("faults")[0].GetProperty("kind").GetString());
        await world.GetAsync("/v2/bot/info");
        Assert.Equal(0, (await StateAsync(world)).GetProperty("faults").GetArrayLength());
    }

    [Fact]
    public async Task A_button_of_an_old_message_sends_its_own_data()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        foreach (var data in (string[])["old", "new"])
        {
            await world.SendAsync(user, $$$"""[{"type":"template","altText":"x","template":{"type":"buttons","text":"x","actions":[{"type":"postback","label":"承認","data":"{{{data}}}"}]}}]""");
        }

        await world.PostAsync($"/simulator/page/chats/{user.Id}/presses", """{"action":{"type":"postback","label":"承認","data":"old"}}""");

        Assert.Equal("old", world.Bot.Events[^1].GetProperty("postback").GetProperty("data").GetString());
    }

    private static async Task<System.Text.Json.JsonElement> StateAsync(SimulatedWorld world) => (await world.GetAsync("/simulator/page/state")).Json;

    private static async Task PutAsync(SimulatedWorld world, string path, string json)
    {
        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await world.Client.PutAsync($"/simulator/page/{path}", content, Ct);
        Assert.True(answer.IsSuccessStatusCode);
    }
}
