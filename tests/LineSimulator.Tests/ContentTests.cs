namespace LineSimulator.Tests;

public sealed class ContentTests
{
    [Fact]
    public async Task A_photo_is_prepared_then_ready_then_gone_after_an_unsend()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var ct = TestContext.Current.CancellationToken;
        var user = await world.FriendAsync();
        var id = await world.Platform.SendFileAsync(user.Id, "写真.jpg", [1, 2, 3], answersBeforeReady: 2, ct: ct);
        var path = $"/v2/bot/message/{id}/content";

        Assert.Equal(202, (await world.GetAsync(path)).Status);
        Assert.Equal(202, (await world.GetAsync(path)).Status);
        var ready = await world.GetAsync(path);
        await world.Platform.UnsendAsync(user.Id, id, ct: ct);

        Assert.Equal((200, "image/jpeg", "\u0001\u0002\u0003"), (ready.Status, ready.MediaType, ready.Body));
        Assert.Equal(410, (await world.GetAsync(path)).Status);
        Assert.Equal(404, (await world.GetAsync("/v2/bot/message/1/content")).Status);
    }

    [Theory]
    [InlineData("写真.jpg", "image")]
    [InlineData("動画.mp4", "video")]
    [InlineData("音声.m4a", "audio")]
    [InlineData("資料.pdf", "file")]
    public async Task A_file_is_sent_as_the_type_of_its_name(string fileName, string type)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.Platform.SendFileAsync(user.Id, fileName, [1, 2, 3], ct: TestContext.Current.CancellationToken);

        Assert.Equal(type, world.Bot.Events[^1].GetProperty("message").GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_document_tells_its_name_and_size()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.Platform.SendFileAsync(user.Id, "資料.pdf", [1, 2, 3], ct: TestContext.Current.CancellationToken);

        var message = world.Bot.Events[^1].GetProperty("message");
        Assert.Equal(("資料.pdf", 3), (message.GetProperty("fileName").GetString(), message.GetProperty("fileSize").GetInt32()));
    }
}
