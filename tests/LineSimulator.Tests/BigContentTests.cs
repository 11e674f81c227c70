using LineSimulator.Chats;
using LineSimulator.People;

namespace LineSimulator.Tests;

public sealed class BigContentTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_of_300_megabytes_arrives_whole_without_being_held()
    {
        const long Size = 300_000_000;
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var id = await world.Platform.SendAsync(user.Id, new MemberMessage.File("会議.mp4", FileContent.Generated(Size)), ct: Ct);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        using var answer = await world.Client.GetAsync($"/v2/bot/message/{id}/content", HttpCompletionOption.ResponseHeadersRead, Ct);
        await using var body = await answer.Content.ReadAsStreamAsync(Ct);
        var (read, largest, buffer) = (0L, 0L, new byte[1 << 16]);
        for (var count = await body.ReadAsync(buffer, Ct); count > 0; count = await body.ReadAsync(buffer, Ct))
        {
            read += count;
            largest = Math.Max(largest, GC.GetTotalMemory(forceFullCollection: false) - before);
        }

        Assert.Equal((Size, Size), (answer.Content.Headers.ContentLength, read));
        Assert.True(largest < Size / 2, $"{largest} bytes were held");
    }

    [Fact]
    public async Task A_document_declares_the_size_of_its_generated_bytes()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.Platform.SendAsync(user.Id, new MemberMessage.File("資料.pdf", FileContent.Generated(3_000_000_000)), ct: Ct);

        Assert.Equal(3_000_000_000, world.Bot.Events[^1].GetProperty("message").GetProperty("fileSize").GetInt64());
    }

    [Fact]
    public async Task A_video_is_processed_then_there()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var id = await world.Platform.SendFileAsync(user.Id, "動画.mp4", [1], answersBeforeReady: 1, ct: Ct);

        Assert.Equal("""{"status":"processing"}""", (await world.GetAsync($"/v2/bot/message/{id}/content/transcoding")).Body);
        Assert.Equal("""{"status":"succeeded"}""", (await world.GetAsync($"/v2/bot/message/{id}/content/transcoding")).Body);
        Assert.Equal(200, (await world.GetAsync($"/v2/bot/message/{id}/content")).Status);
        await world.Platform.UnsendAsync(user.Id, id, ct: Ct);
        Assert.Equal(410, (await world.GetAsync($"/v2/bot/message/{id}/content/transcoding")).Status);
        Assert.Equal(410, (await world.GetAsync($"/v2/bot/message/{id}/content/preview")).Status);
        Assert.Null(world.Platform.FindContent(id));
    }

    [Theory]
    [InlineData("写真.jpg", "image/jpeg", 200, 404)]
    [InlineData("動画.mp4", "image/png", 200, 200)]
    [InlineData("音声.m4a", null, 404, 200)]
    [InlineData("資料.pdf", null, 404, 404)]
    public async Task Pictures_have_a_preview_and_what_is_played_is_transcoded(string name, string? mediaType, int preview, int transcoding)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        var id = await world.Platform.SendFileAsync(user.Id, name, [1, 2, 3], ct: Ct);

        var answer = await world.GetAsync($"/v2/bot/message/{id}/content/preview");

        Assert.Equal(preview, answer.Status);
        Assert.Equal(mediaType ?? "application/json", answer.MediaType);
        Assert.Equal(transcoding, (await world.GetAsync($"/v2/bot/message/{id}/content/transcoding")).Status);
    }
}
