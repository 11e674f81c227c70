using LineSimulator.Chats;
using LineSimulator.People;

namespace LineSimulator.Tests;

public sealed class MemberMessageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Several_photos_share_a_set_and_arrive_out_of_order()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        var ids = await world.Platform.SendPhotosAsync(user.Id, [.. Enumerable.Repeat(FileContent.Of([1, 2, 3]), 3)], ct: Ct);

        var photos = world.Bot.Events.Skip(1).Select(e => e.GetProperty("message")).ToList();
        Assert.Single(photos.Select(photo => photo.GetProperty("imageSet").GetProperty("id").GetString()).Distinct());
        Assert.All(photos, photo => Assert.Equal(3, photo.GetProperty("imageSet").GetProperty("total").GetInt32()));
        Assert.Equal([1, 2, 3], photos.Select(photo => photo.GetProperty("imageSet").GetProperty("index").GetInt32()).Order());
        Assert.All(photos, photo => Assert.Equal(ids[photo.GetProperty("imageSet").GetProperty("index").GetInt32() - 1], photo.GetProperty("id").GetString()));
        Assert.NotEqual(ids, photos.Select(photo => photo.GetProperty("id").GetString()));
    }

    [Fact]
    public async Task One_photo_makes_no_set()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.SendPhotosAsync(user.Id, [FileContent.Of([1])], ct: Ct));
    }

    [Fact]
    public async Task A_sticker_names_its_package_and_its_words()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.Platform.SendAsync(user.Id, new MemberMessage.Sticker("446", "1988") { Keywords = ["ありがとう"] }, ct: Ct);

        var sticker = world.Bot.Events[^1].GetProperty("message");
        Assert.Equal(("sticker", "446", "1988"), (sticker.GetProperty("type").GetString(), sticker.GetProperty("packageId").GetString(), sticker.GetProperty("stickerId").GetString()));
        Assert.Equal("ありがとう", sticker.GetProperty("keywords")[0].GetString());
        Assert.True(sticker.TryGetProperty("quoteToken", out _));
    }

    [Fact]
    public async Task A_location_may_lack_its_title()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.Platform.SendAsync(user.Id, new MemberMessage.Location(35.5, 139.5, Address: "みなと町1-1"), ct: Ct);

        var location = world.Bot.Events[^1].GetProperty("message");
        Assert.Equal((35.5, 139.5, "みなと町1-1"), (location.GetProperty("latitude").GetDouble(), location.GetProperty("longitude").GetDouble(), location.GetProperty("address").GetString()));
        Assert.False(location.TryGetProperty("title", out _));
    }

    [Theory]
    [InlineData("動画.mp4")]
    [InlineData("音声.m4a")]
    public async Task Video_and_audio_tell_their_duration(string name)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();

        await world.Platform.SendAsync(user.Id, new MemberMessage.File(name, FileContent.Generated(9)) { Duration = TimeSpan.FromSeconds(7) }, ct: Ct);

        Assert.Equal(7000, world.Bot.Events[^1].GetProperty("message").GetProperty("duration").GetInt64());
    }

    [Fact]
    public async Task A_message_can_quote_another_of_its_chat()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (user, other) = (await world.FriendAsync(), await world.FriendAsync("鈴木"));
        var first = await world.Platform.SayAsync(user.Id, "一", ct: Ct);

        await world.Platform.SendAsync(user.Id, new MemberMessage.Text("二") { QuotedMessageId = first }, ct: Ct);

        Assert.Equal(first, world.Bot.Events[^1].GetProperty("message").GetProperty("quotedMessageId").GetString());
        await Assert.ThrowsAsync<SimulatorException>(
            () => world.Platform.SendAsync(other.Id, new MemberMessage.Text("三") { QuotedMessageId = first }, ct: Ct));
    }

    [Fact]
    public async Task A_read_token_marks_its_message_and_all_before_it()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var user = await world.FriendAsync();
        await world.Platform.SayAsync(user.Id, "一", ct: Ct);
        await world.Platform.SayAsync(user.Id, "二", ct: Ct);
        var token = world.Bot.Events[^1].GetProperty("message").GetProperty("markAsReadToken").GetString();
        await world.Platform.SayAsync(user.Id, "三", ct: Ct);

        world.Clock.Advance(TimeSpan.FromDays(400));
        Assert.Equal(200, (await world.PostAsync("/v2/bot/chat/markAsRead", $$"""{"markAsReadToken":"{{token}}"}""")).Status);

        Assert.Equal([true, true, false], world.Platform.Chat(user.Id).Entries.Skip(1).Select(entry => entry.IsRead));
        Assert.Equal(400, (await world.PostAsync("/v2/bot/chat/markAsRead", """{"markAsReadToken":"x"}""")).Status);
        Assert.Equal(400, (await world.PostAsync("/v2/bot/chat/markAsRead", "{}")).Status);
    }

    [Fact]
    public async Task With_chats_off_everything_is_read_and_there_is_no_token()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { ChatIsOn = false });
        var user = await world.FriendAsync();

        await world.Platform.SayAsync(user.Id, "一", ct: Ct);

        Assert.False(world.Bot.Events[^1].GetProperty("message").TryGetProperty("markAsReadToken", out _));
        Assert.True(world.Platform.Chat(user.Id).Entries[^1].IsRead);
        Assert.Equal("auto", (await world.GetAsync("/v2/bot/info")).Json.GetProperty("markAsReadMode").GetString());
    }
}
