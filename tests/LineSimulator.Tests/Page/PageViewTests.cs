using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace LineSimulator.Tests.Page;

public sealed class PageViewTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/simulator")]
    [InlineData("/simulator/")]
    public async Task A_browser_gets_the_page_where_curl_gets_the_help(string path)
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));

        using var page = await world.Client.SendAsync(request, Ct);

        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Contains("default-src 'self'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("text/plain", (await world.GetAsync("/simulator/")).MediaType);
    }

    [Fact]
    public async Task Every_file_that_the_page_names_is_served()
    {
        await using var world = await SimulatedWorld.StartAsync();

        foreach (var name in (string[])["base.css", "phone.css", "messages.css", "flex.css", "panel.css", "app.js", "hints.js", "phone-acts.js", "icon.svg", "bot.svg"])
        {
            Assert.Equal(200, (await world.GetAsync($"/simulator/page/{name}")).Status);
        }

        Assert.Equal(404, (await world.GetAsync("/simulator/page/none.js")).Status);
    }

    [Fact]
    public async Task A_chat_is_read_with_the_bots_message_as_it_was_sent()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.SendAsync(user, """[{"type":"text","text":"こんにちは","quickReply":{"items":[{"type":"action","action":{"type":"message","label":"はい","text":"はい"}}]}}]""");

        var chats = (await world.GetAsync($"/simulator/page/chats?id={user.Id}&id=Unone")).Json;

        var entry = Assert.Single(chats.EnumerateArray()).GetProperty("entries").EnumerateArray().Last();
        Assert.Equal("FromBot", entry.GetProperty("kind").GetString());
        Assert.Equal("はい", entry.GetProperty("message").GetProperty("quickReply").GetProperty("items")[0].GetProperty("action").GetProperty("label").GetString());
    }

    [Fact]
    public async Task A_message_that_was_taken_back_leaves_neither_words_nor_photo()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var id = await world.Platform.SendFileAsync(user.Id, "港.jpg", [1, 2, 3], ct: Ct);
        var url = (await EntriesAsync(world, user.Id))[^1].GetProperty("content").GetProperty("url").GetString()!;
        Assert.Equal(200, (await world.GetAsync(url)).Status);

        await world.PostAsync($"/simulator/page/chats/{user.Id}/unsend", $$"""{"messageId":"{{id}}"}""");

        var entry = (await EntriesAsync(world, user.Id))[^1];
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("content").ValueKind);
        Assert.Equal("", entry.GetProperty("text").GetString());
        Assert.Equal(404, (await world.GetAsync(url)).Status);
    }

    [Fact]
    public async Task A_file_that_a_person_sent_cannot_run_as_part_of_the_page()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var id = await world.Platform.SendFileAsync(user.Id, "攻撃.html", "<script>alert(1)</script>"u8.ToArray(), ct: Ct);

        var answer = await world.GetAsync($"/simulator/page/contents/{id}");

        Assert.Contains("sandbox", answer.Headers["content-security-policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers["x-content-type-options"]);
    }

    [Fact]
    public async Task An_open_page_hears_of_a_change_by_its_number()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        // The world's own client reads an answer to its end, and this one has none.
        using var handler = new SocketsHttpHandler();
        using var client = new HttpClient(handler) { BaseAddress = world.Client.BaseAddress };
        using var answer = await client.GetAsync("/simulator/page/live", HttpCompletionOption.ResponseHeadersRead, Ct);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct), Encoding.UTF8);
        var before = await NextVersionAsync(lines);

        await world.Platform.SayAsync(user.Id, "こんにちは", ct: Ct);

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(await NextVersionAsync(lines) > before);
    }

    [Fact]
    public async Task A_chat_shows_what_was_edited_quoted_and_read()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var group = world.Platform.AddGroup([user.Id]);
        var first = await world.Platform.SayInGroupAsync(group.Id, user.Id, "みなさん", ct: Ct);
        var token = world.Bot.Events[^1].GetProperty("message").GetProperty("markAsReadToken").GetString();
        await world.PostAsync($"/simulator/page/chats/{group.Id}/messages", $$"""{"text":"返します","speakerId":"{{user.Id}}","quotedId":"{{first}}"}""");
        await world.PostAsync($"/simulator/page/chats/{group.Id}/edits", $$"""{"messageId":"{{first}}","text":"皆さん","speakerId":"{{user.Id}}"}""");
        Assert.Equal(200, (await world.PostAsync("/v2/bot/chat/markAsRead", $$"""{"markAsReadToken":"{{token}}"}""")).Status);

        var entries = await EntriesAsync(world, group.Id);

        Assert.Equal([(true, true), (false, false)], entries.Select(entry => (entry.GetProperty("isEdited").GetBoolean(), entry.GetProperty("isRead").GetBoolean())));
        Assert.Equal("皆さん", entries[1].GetProperty("quoted").GetProperty("text").GetString());
    }

    [Fact]
    public async Task Photos_chosen_together_reach_the_bot_as_one_set()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        using var first = new ByteArrayContent([1]);
        using var second = new ByteArrayContent([2, 3]);
        using var form = new MultipartFormDataContent { { first, "photos", "a.jpg" }, { second, "photos", "b.jpg" } };

        using var answer = await world.Client.PostAsync($"/simulator/page/chats/{user.Id}/photos", form, Ct);

        Assert.Equal(204, (int)answer.StatusCode);
        Assert.Equal([1, 2], (await EntriesAsync(world, user.Id))[^2..].Select(entry => entry.GetProperty("content").GetProperty("bytes").GetInt32()));
        Assert.All(world.Bot.Events.TakeLast(2), e => Assert.Equal(2, e.GetProperty("message").GetProperty("imageSet").GetProperty("total").GetInt32()));
    }

    private static async Task<long> NextVersionAsync(StreamReader lines)
    {
        Assert.Equal("event: version", await lines.ReadLineAsync(Ct));
        var data = await lines.ReadLineAsync(Ct);
        await lines.ReadLineAsync(Ct);
        return long.Parse(data!["data: ".Length..]);
    }

    private static async Task<JsonElement[]> EntriesAsync(SimulatedWorld world, string id) =>
        [.. (await world.GetAsync($"/simulator/page/chats?id={id}")).Json[0].GetProperty("entries").EnumerateArray()];
}
