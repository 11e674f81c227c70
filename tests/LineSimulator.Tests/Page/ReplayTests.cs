using System.Text.Json;
using LineSimulator.Scripts;

namespace LineSimulator.Tests.Page;

public sealed class ReplayTests
{
    private const string Picker = """{"type":"datetimepicker","label":"日","data":"day","mode":"date"}""";

    private const string Offer =
        """[{"type":"text","text":"いつですか","quickReply":{"items":[{"type":"action","action":{"type":"datetimepicker","label":"日","data":"day","mode":"date"}}]}}]""";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_that_a_phone_can_send_is_recorded_and_sent_again()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync("佐藤");
        await world.SendAsync(user, Offer);
        var chat = $"/simulator/page/chats/{user.Id}";
        var offer = world.Platform.Chat(user.Id).Entries[^1].MessageId;
        await world.PostAsync("/simulator/page/recording", "{}");
        var before = world.Bot.Events.Count;
        await world.PostAsync($"{chat}/messages", $$"""{"text":"この日です","quotedId":"{{offer}}"}""");
        await world.PostAsync($"{chat}/messages", $$"""{"text":"いいえ","quotedId":"{{world.Platform.Chat(user.Id).Entries[^1].MessageId}}"}""");
        await world.PostAsync($"{chat}/stickers", """{"packageId":"446","stickerId":"1988"}""");
        await world.PostAsync($"{chat}/locations", """{"latitude":34.25,"longitude":139.5,"title":"役場"}""");
        await world.PostAsync($"{chat}/presses", $$"""{"action":{{Picker}},"picked":"2026-12-24"}""");
        await world.UploadAsync($"{chat}/files?name=%E6%B8%AF.jpg", [1, 2, 3], "image/jpeg");
        Assert.Equal(204, (await PhotosAsync(world, $"{chat}/photos", [4], [5, 6])).Status);
        await world.PostAsync($"{chat}/unsend", $$"""{"messageId":"{{world.Platform.Chat(user.Id).Entries[^1].MessageId}}"}""");
        var script = (await world.PostAsync("/simulator/page/recording/stop", "")).Body;

        await using var again = await SimulatedWorld.StartAsync();
        var played = Script.Parse(script);
        await new ScriptRunner(again.Platform, async _ => await OfferAsync(again)).RunAsync(played, ct: Ct);

        Assert.Equal(Told(world).Skip(before), Told(again).Skip(1));
        var id = ScriptRunner.UserId(played, "p1");
        Assert.Equal(
            ["いつですか", "この日です"],
            again.Platform.Chat(id).Entries.Where(entry => entry.QuotedMessageId is not null)
                .Select(entry => again.Platform.Chat(id).Entries.Single(quoted => quoted.MessageId == entry.QuotedMessageId).Text));
        Assert.Equal([1, 2, 3], again.Platform.FindContent(Ids(again, "image")[0])!.Value.File.Bytes!);

        async Task OfferAsync(SimulatedWorld played)
        {
            if (played.Platform.Users is [{ } sato] && played.Platform.Chat(sato.Id).Entries is [{ Kind: Chats.ChatEntryKind.Notice }])
            {
                await played.SendAsync(sato, Offer);
            }
        }
    }

    [Fact]
    public async Task Trouble_of_the_panel_is_recorded_and_made_again()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync("佐藤");
        await world.PostAsync("/simulator/page/recording", "{}");
        await world.PutAsync("/simulator/page/standby", """{"on":true}""");
        await world.PutAsync("/simulator/page/quota", """{"limit":200}""");
        await world.PostAsync("/simulator/page/faults", """{"endpoint":"Push","kind":"ServerError","times":2}""");
        await world.PostAsync("/simulator/page/hold", """{"order":"Reversed"}""");
        await world.PostAsync($"/simulator/page/chats/{user.Id}/messages", """{"text":"一"}""");
        await world.PostAsync("/simulator/page/clock", """{"minutes":5}""");
        await world.PostAsync($"/simulator/page/chats/{user.Id}/messages", """{"text":"二"}""");
        await world.PostAsync("/simulator/page/release", "");
        var script = (await world.PostAsync("/simulator/page/recording/stop", "")).Body;

        await using var again = await SimulatedWorld.StartAsync();
        await new ScriptRunner(again.Platform, _ => Task.CompletedTask).RunAsync(Script.Parse(script), ct: Ct);

        Assert.True(again.Platform.IsOnStandby);
        Assert.Equal(200, again.Platform.QuotaLimit);
        Assert.Equal(["二", "一"], again.Bot.Events.Skip(1).Select(e => e.GetProperty("message").GetProperty("text").GetString()));
        Assert.Equal(500, await StatusAsync(again));
        Assert.Equal(500, await StatusAsync(again));
        Assert.Equal(200, await StatusAsync(again));
    }

    private static async Task<int> StatusAsync(SimulatedWorld world) => (await world.PushAsync(world.Platform.Users[0].Id, "お知らせ")).Status;

    private static async Task<Answer> PhotosAsync(SimulatedWorld world, string path, params byte[][] photos)
    {
        using var form = new MultipartFormDataContent();
        foreach (var (place, photo) in photos.Index())
        {
            form.Add(new ByteArrayContent(photo), "photo", $"{place}.jpg");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = form };
        return await world.SendAsync(request);
    }

    private static IReadOnlyList<string> Ids(SimulatedWorld world, string type) =>
        [.. world.Bot.Events.Where(e => e.TryGetProperty("message", out var message) && message.GetProperty("type").GetString() == type).Select(e => e.GetProperty("message").GetProperty("id").GetString()!)];

    // What an event says but for what is another in each run.
    private static IEnumerable<string> Told(SimulatedWorld world) => world.Bot.Events.Select(Told);

    private static string Told(JsonElement sent)
    {
        string[] own = ["id", "quoteToken", "quotedMessageId", "markAsReadToken"];
        var what = sent.TryGetProperty("message", out var message)
            ? string.Join(' ', message.EnumerateObject().Where(member => !own.Contains(member.Name)).Select(member => member.Name == "imageSet" ? $"{member.Value.GetProperty("index")}/{member.Value.GetProperty("total")}" : $"{member}"))
            : sent.TryGetProperty("postback", out var postback) ? postback.GetRawText() : "";
        return $"{sent.GetProperty("type").GetString()} {what}";
    }
}
