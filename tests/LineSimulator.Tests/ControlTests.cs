using System.Text.Json;

namespace LineSimulator.Tests;

public sealed class ControlTests
{
    [Fact]
    public async Task A_person_with_curl_can_play_a_whole_conversation()
    {
        await using var world = await SimulatedWorld.StartAsync();
        world.Client.DefaultRequestHeaders.Remove("Authorization");

        var added = await world.PostAsync("/simulator/users", """{"name":"佐藤 (みなと町)"}""");
        var path = $"/simulator/users/{added.Json.GetProperty("userId").GetString()}";
        Assert.Equal(201, added.Status);
        Assert.Equal(204, (await world.PostAsync($"{path}/follow", "")).Status);
        var said = await world.PostAsync($"{path}/messages", """{"text":"こんにちは","delivery":{"duplicates":1}}""");
        Assert.Equal(204, (await world.PostAsync($"{path}/postbacks", """{"data":"x","displayText":"押した"}""")).Status);
        Assert.Equal(204, (await world.PostAsync($"{path}/unsend", said.Body)).Status);

        Assert.Equal(
            ["follow", "message", "message", "postback", "unsend"], world.Bot.Events.Select(e => e.GetProperty("type").GetString()));
        Assert.Equal(
            """
            ## 佐藤 (みなと町)

            ### 2026年12月10日（木）

            - 19:42 （佐藤 (みなと町): 友だち追加）
            - 19:42 佐藤 (みなと町)（送信取消）
            - 19:42 佐藤 (みなと町)「押した」

            """,
            (await world.GetAsync($"{path}/chat")).Body);
    }

    [Fact]
    public async Task A_delivery_by_curl_keeps_the_defaults_that_it_does_not_name()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        world.Bot.Answers.Enqueue(500);

        await world.PostAsync($"/simulator/users/{user.Id}/messages", """{"text":"質問です","delivery":{"duplicates":1}}""");

        Assert.Equal(3, world.Bot.Webhooks.Count);
        Assert.Equal(1, world.Platform.PendingRedeliveries);
    }

    [Fact]
    public async Task A_fault_can_be_planned_by_curl()
    {
        await using var world = await SimulatedWorld.StartAsync();

        Assert.Equal(204, (await world.PostAsync("/simulator/faults", """{"endpoint":"BotInfo","kind":"RateLimited"}""")).Status);

        Assert.Equal(429, (await world.GetAsync("/v2/bot/info")).Status);
    }

    [Theory]
    [InlineData("users", """{"nom":"佐藤"}""", "'nom'")]
    [InlineData("users", "佐藤", "GET /simulator/")]
    [InlineData("users", """{"name":"佐藤","userId":"sato"}""", "32 lower-case hexadecimal digits")]
    [InlineData("users/U1/messages", """{"text":"こんにちは"}""", "add the user first")]
    [InlineData("users/U1/follow", "", "add the user first")]
    [InlineData("faults", """{"endpoint":"Push","kind":"Earthquake"}""", "GET /simulator/")]
    [InlineData("faults", """{"endpoint":"Push","kind":"Slow"}""", "give a delay")]
    public async Task A_wrong_call_is_refused_with_its_remedy(string path, string body, string remedy)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync($"/simulator/{path}", body);

        Assert.Equal(400, answer.Status);
        Assert.Contains(remedy, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_help_lists_every_call()
    {
        await using var world = await SimulatedWorld.StartAsync();

        var page = await world.GetAsync("/simulator/help");

        Assert.Equal((200, "text/plain"), (page.Status, page.MediaType));
        Assert.All(
            (string[])
            [
                "users ", "/follow", "/unfollow", "/messages", "/taps", "/postbacks", "/unsend", "/chat", "/faults", "/redeliveries", "TimeoutAfterAcceptance",
                "/stickers", "/locations", "/files", "/uploads", "/photos", "/edits", "/richmenu/taps", "/links", "/groups", "/rooms", "/join", "/leave", "/members",
                "/clock", "/quota", "/standby", "/keys", "/login/callbacks",
            ],
            call => Assert.Contains(call, page.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_person_cannot_take_back_the_message_of_another()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (sato, suzuki) = (await world.FriendAsync("佐藤"), await world.FriendAsync("鈴木"));
        var id = await world.Platform.SayAsync(sato.Id, "質問です", ct: TestContext.Current.CancellationToken);

        var answer = await world.PostAsync($"/simulator/users/{suzuki.Id}/unsend", JsonSerializer.Serialize(new { messageId = id }));

        Assert.Equal(400, answer.Status);
        Assert.False(world.Platform.Chat(sato.Id).Entries[^1].IsUnsent);
    }
}
