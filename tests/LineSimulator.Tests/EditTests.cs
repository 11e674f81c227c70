using LineSimulator.Webhooks;

namespace LineSimulator.Tests;

public sealed class EditTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edit_keeps_the_message_id_and_brings_a_new_reply_token()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (member, group) = Group(world);
        var id = await world.Platform.SayInGroupAsync(group, member, "質問です", ct: Ct);

        await world.Platform.EditAsync(group, member, id, "質問を直します", ct: Ct);

        var (said, edited) = (world.Bot.Events[0], world.Bot.Events[1]);
        Assert.Equal("messageEdited", edited.GetProperty("type").GetString());
        Assert.Equal((id, "質問を直します"), (edited.GetProperty("message").GetProperty("id").GetString(), edited.GetProperty("message").GetProperty("text").GetString()));
        Assert.NotEqual(said.GetProperty("replyToken").GetString(), edited.GetProperty("replyToken").GetString());
        Assert.NotEqual(said.GetProperty("message").GetProperty("quoteToken").GetString(), edited.GetProperty("message").GetProperty("quoteToken").GetString());
        Assert.False(edited.GetProperty("message").TryGetProperty("markAsReadToken", out _));
        Assert.Equal("質問を直します", world.Platform.Chat(group).Entries[^1].Text);
    }

    [Fact]
    public async Task The_latest_of_several_edits_has_the_largest_timestamp_however_they_arrive()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (member, group) = Group(world);
        var id = await world.Platform.SayInGroupAsync(group, member, "一", ct: Ct);

        await world.Platform.HoldAsync(
            async () =>
            {
                await world.Platform.EditAsync(group, member, id, "二", ct: Ct);
                await world.Platform.EditAsync(group, member, id, "三", ct: Ct);
            },
            HeldOrder.Reversed,
            Ct);

        Assert.Equal(["一", "三", "二"], world.Bot.Events.Select(e => e.GetProperty("message").GetProperty("text").GetString()));
        var times = world.Bot.Events.Select(e => e.GetProperty("timestamp").GetInt64()).ToList();
        Assert.True(times[1] > times[2] && times[2] > times[0]);
    }

    [Fact]
    public async Task Only_own_texts_in_groups_that_stand_can_be_edited()
    {
        await using var world = await SimulatedWorld.StartAsync();
        var (member, group) = Group(world);
        var other = world.Platform.AddUser("鈴木").Id;
        var room = world.Platform.AddRoom([member]).Id;
        await world.Platform.JoinMembersAsync(group, [other], ct: Ct);
        var inGroup = await world.Platform.SayInGroupAsync(group, member, "質問です", ct: Ct);
        var inRoom = await world.Platform.SayInGroupAsync(room, member, "質問です", ct: Ct);
        var photo = await world.Platform.SendAsync(member, new People.MemberMessage.File("a.jpg", Chats.FileContent.Generated(3)) { ChatId = group }, ct: Ct);
        var unsent = await world.Platform.SayInGroupAsync(group, member, "間違い", ct: Ct);
        await world.Platform.UnsendAsync(member, unsent, ct: Ct);

        await RefusedAsync(group, other, inGroup);
        await RefusedAsync(room, member, inRoom);
        await RefusedAsync(group, member, photo);
        await RefusedAsync(group, member, unsent);

        Task RefusedAsync(string chat, string user, string message) =>
            Assert.ThrowsAsync<SimulatorException>(() => world.Platform.EditAsync(chat, user, message, "直す", ct: Ct));
    }

    private static (string Member, string Group) Group(SimulatedWorld world)
    {
        var member = world.Platform.AddUser("佐藤").Id;
        return (member, world.Platform.AddGroup([member]).Id);
    }
}
