using LineSimulator.Faults;

namespace LineSimulator.Tests;

public sealed class GroupTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("group")]
    [InlineData("room")]
    public async Task A_chat_tells_its_members_and_how_many_they_are(string kind)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (sato, suzuki) = (world.Platform.AddUser("佐藤"), world.Platform.AddUser("鈴木"));
        var chat = kind == "group" ? world.Platform.AddGroup([sato.Id, suzuki.Id]) : world.Platform.AddRoom([sato.Id, suzuki.Id]);

        Assert.Equal("""{"count":2}""", (await world.GetAsync($"/v2/bot/{kind}/{chat.Id}/members/count")).Body);
        Assert.Equal($$"""{"memberIds":["{{sato.Id}}","{{suzuki.Id}}"]}""", (await world.GetAsync($"/v2/bot/{kind}/{chat.Id}/members/ids")).Body);
        Assert.Equal("鈴木", (await world.GetAsync($"/v2/bot/{kind}/{chat.Id}/member/{suzuki.Id}")).Json.GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task A_room_is_no_group_for_the_paths_of_groups()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var room = world.Platform.AddRoom([world.Platform.AddUser("佐藤").Id]);

        Assert.Equal(404, (await world.GetAsync($"/v2/bot/group/{room.Id}/members/count")).Status);
        Assert.Equal(404, (await world.GetAsync($"/v2/bot/group/{room.Id}/summary")).Status);
    }

    [Fact]
    public async Task A_group_has_a_name()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var group = world.Platform.AddGroup([], "みなと研究会");

        Assert.Equal("みなと研究会", (await world.GetAsync($"/v2/bot/group/{group.Id}/summary")).Json.GetProperty("groupName").GetString());
    }

    [Fact]
    public async Task Members_come_a_hundred_at_a_time()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var group = world.Platform.AddGroup([.. Enumerable.Range(1, 150).Select(number => world.Platform.AddUser($"会員{number}").Id)]);
        var path = $"/v2/bot/group/{group.Id}/members/ids";

        var first = (await world.GetAsync(path)).Json;
        var second = (await world.GetAsync($"{path}?start={first.GetProperty("next").GetString()}")).Json;

        Assert.Equal((100, 50), (first.GetProperty("memberIds").GetArrayLength(), second.GetProperty("memberIds").GetArrayLength()));
        Assert.False(second.TryGetProperty("next", out _));
        Assert.Equal(400, (await world.GetAsync($"{path}?start=x")).Status);
    }

    [Fact]
    public async Task An_unverified_account_may_list_neither_members_nor_followers()
    {
        await using var world = await SimulatedWorld.StartAsync(new SimulatorOptions { IsVerifiedAccount = false });
        var group = world.Platform.AddGroup([world.Platform.AddUser("佐藤").Id]);

        Assert.Equal(403, (await world.GetAsync($"/v2/bot/group/{group.Id}/members/ids")).Status);
        Assert.Equal(403, (await world.GetAsync("/v2/bot/followers/ids")).Status);
        Assert.Equal(200, (await world.GetAsync($"/v2/bot/group/{group.Id}/members/count")).Status);
    }

    [Theory]
    [InlineData("group")]
    [InlineData("room")]
    public async Task A_bot_that_leaves_hears_of_it_and_is_out(string kind)
    {
        await using var world = await SimulatedWorld.StartAsync();
        var member = world.Platform.AddUser("佐藤");
        var chat = kind == "group" ? world.Platform.AddGroup([member.Id]) : world.Platform.AddRoom([member.Id]);

        Assert.Equal(200, (await world.PostAsync($"/v2/bot/{kind}/{chat.Id}/leave", "")).Status);

        await SimulatedWorld.UntilAsync(() => world.Bot.Events.Count == 1);
        Assert.Equal("leave", world.Bot.Events[^1].GetProperty("type").GetString());
        Assert.Equal(404, (await world.GetAsync($"/v2/bot/{kind}/{chat.Id}/members/count")).Status);
        Assert.Equal(400, (await world.PushAsync(chat.Id, "お知らせ")).Status);
        await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.SayInGroupAsync(chat.Id, member.Id, "聞こえない", ct: Ct));
    }

    [Fact]
    public async Task Those_who_come_and_go_are_named()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (sato, suzuki) = (world.Platform.AddUser("佐藤"), world.Platform.AddUser("鈴木"));
        var group = world.Platform.AddGroup([sato.Id]);

        await world.Platform.JoinMembersAsync(group.Id, [suzuki.Id], ct: Ct);
        await world.Platform.SayInGroupAsync(group.Id, suzuki.Id, "はじめまして", ct: Ct);
        await world.Platform.RemoveMembersAsync(group.Id, [sato.Id], ct: Ct);

        var (joined, left) = (world.Bot.Events[0], world.Bot.Events[^1]);
        Assert.Equal("memberJoined", joined.GetProperty("type").GetString());
        Assert.Equal(suzuki.Id, joined.GetProperty("joined").GetProperty("members")[0].GetProperty("userId").GetString());
        Assert.True(joined.TryGetProperty("replyToken", out _));
        Assert.Equal("memberLeft", left.GetProperty("type").GetString());
        Assert.Equal(sato.Id, left.GetProperty("left").GetProperty("members")[0].GetProperty("userId").GetString());
        Assert.False(left.TryGetProperty("replyToken", out _));
        await Assert.ThrowsAsync<SimulatorException>(() => world.Platform.SayInGroupAsync(group.Id, sato.Id, "もういない", ct: Ct));
    }

    [Fact]
    public async Task A_room_is_the_source_of_its_messages()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var member = world.Platform.AddUser("佐藤");
        var room = world.Platform.AddRoom([member.Id]);

        await world.Platform.SayInGroupAsync(room.Id, member.Id, "こんにちは", ct: Ct);

        var source = world.Bot.Events[^1].GetProperty("source");
        Assert.Equal(("room", room.Id, member.Id), (source.GetProperty("type").GetString(), source.GetProperty("roomId").GetString(), source.GetProperty("userId").GetString()));
    }

    [Fact]
    public async Task The_bot_and_members_can_be_called_and_only_the_bot_is_itself()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (sato, suzuki) = (world.Platform.AddUser("佐藤"), world.Platform.AddUser("鈴木"));
        var group = world.Platform.AddGroup([sato.Id, suzuki.Id]);

        await world.Platform.SayInGroupAsync(group.Id, sato.Id, $"@鈴木 @{world.Platform.Options.BotName} @All お願いします", ct: Ct);

        var mentionees = world.Bot.Events[^1].GetProperty("message").GetProperty("mention").GetProperty("mentionees");
        Assert.Equal((suzuki.Id, false, 0, 3), (mentionees[0].GetProperty("userId").GetString(), mentionees[0].GetProperty("isSelf").GetBoolean(), mentionees[0].GetProperty("index").GetInt32(), mentionees[0].GetProperty("length").GetInt32()));
        Assert.True(mentionees[1].GetProperty("isSelf").GetBoolean());
        Assert.Equal("all", mentionees[2].GetProperty("type").GetString());
    }

    [Fact]
    public async Task A_fault_can_strike_the_paths_of_groups()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var group = world.Platform.AddGroup([]);
        world.Platform.Fault(LineEndpoint.GroupSummary, FaultKind.ServerError);

        Assert.Equal(500, (await world.GetAsync($"/v2/bot/group/{group.Id}/summary")).Status);
    }
}
