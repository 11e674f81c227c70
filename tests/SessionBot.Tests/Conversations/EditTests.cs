using LineSimulator.Chats;
using LineSimulator.People;
using LineSimulator.Webhooks;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class EditTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_edited_question_reads_as_it_was_edited()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "質問：費用は年間いくらですか");

        await EditAsync(world, group, member, message, "質問：費用は月額いくらですか");

        Assert.Equal(["費用は月額いくらですか"], await TextsAsync(world));
        Assert.Contains("質問No.1の内容を直しました", LastWords(world, group), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_edits_that_overtake_each_other_the_latest_holds()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "質問：1回目の文ですか");

        await world.Line.HoldAsync(
            async () =>
            {
                await world.Line.EditAsync(group.Id, member.Id, message, "質問：2回目の文ですか", ct: Ct);
                world.Clock.Set(world.Clock.GetUtcNow().AddSeconds(5));
                await world.Line.EditAsync(group.Id, member.Id, message, "質問：3回目の文ですか", ct: Ct);
            },
            HeldOrder.Reversed, Ct);
        await world.QuietAsync();

        Assert.Equal(["3回目の文ですか"], await TextsAsync(world));
    }

    [Fact]
    public async Task Of_edits_that_come_in_one_webhook_the_latest_holds()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await world.Line.HoldAsync(
            async () =>
            {
                var message = await world.Line.SayInGroupAsync(group.Id, member.Id, "質問：1回目の文ですか", ct: Ct);
                world.Clock.Set(world.Clock.GetUtcNow().AddSeconds(5));
                await world.Line.EditAsync(group.Id, member.Id, message, "質問：2回目の文ですか", ct: Ct);
                world.Clock.Set(world.Clock.GetUtcNow().AddSeconds(5));
                await world.Line.EditAsync(group.Id, member.Id, message, "質問：3回目の文ですか", ct: Ct);
            },
            HeldOrder.Reversed with { InOneWebhook = true }, Ct);
        await world.QuietAsync();

        Assert.Equal(["3回目の文ですか"], await TextsAsync(world));
    }

    [Fact]
    public async Task A_message_whose_edit_is_no_longer_meant_for_the_bot_and_came_first_is_left_alone()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await world.Line.HoldAsync(
            async () =>
            {
                var message = await world.Line.SayInGroupAsync(group.Id, member.Id, "質問：間違えて聞いた文ですか", ct: Ct);
                world.Clock.Set(world.Clock.GetUtcNow().AddSeconds(5));
                await world.Line.EditAsync(group.Id, member.Id, message, "間違えました", ct: Ct);
            },
            HeldOrder.Reversed, Ct);
        await world.QuietAsync();

        Assert.Empty(await TextsAsync(world));
    }

    [Fact]
    public async Task An_edit_ahead_of_its_message_holds_and_the_message_makes_no_second_question()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await world.Line.HoldAsync(
            async () =>
            {
                var message = await world.Line.SayInGroupAsync(group.Id, member.Id, "質問：もとの文ですか", ct: Ct);
                world.Clock.Set(world.Clock.GetUtcNow().AddSeconds(5));
                await world.Line.EditAsync(group.Id, member.Id, message, "質問：直した文ですか", ct: Ct);
            },
            HeldOrder.Reversed, Ct);
        await world.QuietAsync();

        Assert.Equal(["直した文ですか"], await TextsAsync(world));
    }

    [Fact]
    public async Task A_message_that_is_edited_to_address_the_bot_becomes_a_question()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "費用の話は面白かったですね");

        await EditAsync(world, group, member, message, "質問：費用はいくらですか");

        Assert.Equal(["費用はいくらですか"], await TextsAsync(world));
    }

    [Fact]
    public async Task An_edited_message_of_a_report_reads_as_it_was_edited()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "報告：登録者が3割になりました");

        await EditAsync(world, group, member, message, "報告：登録者が4割になりました");

        Assert.Equal("登録者が4割になりました", (await world.ReadAsync(db => db.ReportMessages.SingleAsync(Ct))).Text);
    }

    [Fact]
    public async Task An_unsend_after_an_edit_leaves_neither_text()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "質問：消えるべき最初の文ですか");
        await EditAsync(world, group, member, message, "質問：消えるべき次の文ですか");

        await world.Line.UnsendAsync(member.Id, message, ct: Ct);
        await world.QuietAsync();

        Assert.DoesNotContain("消えるべき", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    private static async Task<(BotWorld World, SimulatedUser Member, SimulatedGroup Group)> LiveGroupAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var member = await world.MemberAsync("佐藤");
        return (world, member, world.Line.AddGroup([organizer.Id, member.Id], "研究会の集まり"));
    }

    private static async Task<string> SayAsync(BotWorld world, SimulatedGroup group, SimulatedUser user, string text)
    {
        var id = await world.Line.SayInGroupAsync(group.Id, user.Id, text, ct: Ct);
        await world.QuietAsync();
        return id;
    }

    private static async Task EditAsync(BotWorld world, SimulatedGroup group, SimulatedUser user, string messageId, string text)
    {
        await world.Line.EditAsync(group.Id, user.Id, messageId, text, ct: Ct);
        await world.QuietAsync();
    }

    private static Task<List<string>> TextsAsync(BotWorld world) =>
        world.ReadAsync(async db => (await db.Questions.ToListAsync(Ct)).ConvertAll(question => question.Text));

    private static string LastWords(BotWorld world, SimulatedGroup group) =>
        world.Line.Chat(group.Id).Entries.Last(entry => entry.Kind == ChatEntryKind.FromBot).Text;
}
