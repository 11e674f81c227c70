using System.Security.Cryptography;

namespace LineSimulator.Tests;

public sealed class ControlActTests
{
    [Fact]
    public async Task A_person_with_curl_can_send_everything()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var path = $"/simulator/users/{user.Id}";

        await world.PostAsync($"{path}/stickers", """{"packageId":"1","stickerId":"2"}""");
        await world.PostAsync($"{path}/locations", """{"latitude":35.5,"longitude":139.5,"title":"役場"}""");
        var file = await world.PostAsync($"{path}/files", """{"name":"資料.pdf","bytes":300000000}""");
        var photos = await world.PostAsync($"{path}/photos", """{"count":2}""");
        var upload = await world.UploadAsync($"{path}/uploads/写真.jpg", [1, 2, 3], "image/jpeg");

        Assert.Equal(
            ["sticker", "location", "file", "image", "image", "image"],
            world.Bot.Events.Skip(1).Select(e => e.GetProperty("message").GetProperty("type").GetString()));
        Assert.Equal(300_000_000, world.Bot.Events[3].GetProperty("message").GetProperty("fileSize").GetInt32());
        Assert.Equal(2, photos.Json.GetProperty("messageIds").GetArrayLength());
        var photo = await world.GetAsync($"/v2/bot/message/{photos.Json.GetProperty("messageIds")[0].GetString()}/content");
        Assert.StartsWith("\uFFFDPNG\r\n\u001a\n", photo.Body, StringComparison.Ordinal);
        Assert.Equal("\u0001\u0002\u0003", (await world.GetAsync($"/v2/bot/message/{upload.Json.GetProperty("messageId").GetString()}/content")).Body);
        Assert.NotEmpty(file.Json.GetProperty("messageId").GetString()!);
    }

    [Fact]
    public async Task A_person_with_curl_can_play_in_a_group()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (sato, suzuki) = (world.Platform.AddUser("佐藤"), world.Platform.AddUser("鈴木"));
        var added = await world.PostAsync("/simulator/groups", $$"""{"name":"研究会","memberIds":["{{sato.Id}}"]}""");
        var group = added.Json.GetProperty("groupId").GetString()!;

        await world.PostAsync($"/simulator/groups/{group}/join", "");
        await world.PostAsync($"/simulator/groups/{group}/members", $$"""{"userIds":["{{suzuki.Id}}"]}""");
        var said = (await world.PostAsync($"/simulator/users/{suzuki.Id}/messages", $$"""{"text":"質問です","in":"{{group}}"}""")).Json.GetProperty("messageId").GetString();
        await world.PostAsync($"/simulator/users/{suzuki.Id}/edits", $$"""{"messageId":"{{said}}","in":"{{group}}","text":"直します"}""");
        await world.PostAsync($"/simulator/groups/{group}/members/leave", $$"""{"userIds":["{{suzuki.Id}}"]}""");
        await world.PostAsync($"/simulator/groups/{group}/leave", "");

        Assert.Equal(201, added.Status);
        Assert.Equal(
            ["join", "memberJoined", "message", "messageEdited", "memberLeft", "leave"], world.Bot.Events.Select(e => e.GetProperty("type").GetString()));
        Assert.Contains("直します", (await world.GetAsync($"/simulator/groups/{group}/chat")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_person_with_curl_can_tap_the_rich_menu()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.PostAsync($"/v2/bot/user/all/richmenu/{await RichMenuFixture.CreateAsync(world)}", "");

        Assert.Equal(204, (await world.PostAsync($"/simulator/users/{user.Id}/richmenu/taps", """{"area":0}""")).Status);

        Assert.Equal("報告する", world.Bot.Events[^1].GetProperty("message").GetProperty("text").GetString());
        Assert.Equal("メニュー", (await world.GetAsync($"/simulator/users/{user.Id}/richmenu")).Json.GetProperty("name").GetString());
    }

    [Fact]
    public async Task Clock_quota_and_standby_can_be_set_by_curl()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var before = world.Platform.Clock.GetUtcNow();

        var clock = await world.PostAsync("/simulator/clock", """{"seconds":90}""");
        await world.PostAsync("/simulator/quota", """{"limit":0}""");
        await world.PostAsync("/simulator/standby", """{"on":true}""");

        Assert.Equal(before.AddSeconds(90), clock.Json.GetProperty("now").GetDateTimeOffset());
        Assert.Equal(before.AddSeconds(90), world.Platform.Clock.GetUtcNow());
        Assert.Equal(429, (await world.PushAsync(user.Id, "お知らせ")).Status);
        Assert.True(world.Platform.IsOnStandby);
        await world.PostAsync("/simulator/quota", """{"limit":null}""");
        Assert.Equal(200, (await world.PushAsync(user.Id, "お知らせ")).Status);
    }

    [Fact]
    public async Task A_public_key_and_a_callback_URL_can_be_registered_by_curl()
    {
        await using var world = await SimulatedWorld.StartAsync();
        using var key = RSA.Create(2048);

        Assert.Equal(36, (await world.PostAsync("/simulator/keys", ChannelKey.Jwk(key))).Json.GetProperty("kid").GetString()!.Length);
        Assert.Equal(204, (await world.PostAsync("/simulator/login/callbacks", """{"url":"http://localhost:1/x"}""")).Status);
        Assert.Equal(400, (await world.PostAsync("/simulator/login/callbacks", """{"url":"x"}""")).Status);
        var authorize = await world.GetAsync(
            $"/oauth2/v2.1/authorize?response_type=code&client_id={world.Platform.Options.LoginChannelId}&redirect_uri=http%3A%2F%2Flocalhost%3A1%2Fx&state=s&scope=openid");
        Assert.Equal(200, authorize.Status);
    }

    [Theory]
    [InlineData("clock", """{"seconds":-1}""", "time only goes forward")]
    [InlineData("quota", """{"limit":-1}""", "give 0 or more")]
    [InlineData("keys", "x", "JSON Web Key")]
    [InlineData("groups/C1/join", "", "add it first")]
    public async Task A_wrong_setting_is_refused_with_its_remedy(string path, string body, string remedy)
    {
        await using var world = await SimulatedWorld.StartAsync();

        var answer = await world.PostAsync($"/simulator/{path}", body);

        Assert.Equal(400, answer.Status);
        Assert.Contains(remedy, answer.Message, StringComparison.Ordinal);
    }
}
