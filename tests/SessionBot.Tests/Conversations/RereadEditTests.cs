using LineSimulator.Chats;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>An edited text is read anew: nothing that was looked at before says anything about it.</summary>
public sealed class RereadEditTests
{
    private const string Mention = "@研究会ボット";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_approved_waits_for_a_look_again()
    {
        var (world, organizer, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "質問：費用は年間いくらですか");
        await world.SayAsync(organizer, "承認 1");

        await EditAsync(world, group, member, message, "質問：費用は月額いくらですか");

        Assert.Equal(QuestionState.Held, (await QuestionAsync(world)).State);
        Assert.Equal("質問No.1の内容を直しました。\n運営がもう一度確認します。", LastWords(world, group));
    }

    [Fact]
    public async Task What_may_hurt_now_needs_care_leaves_the_screen_and_reaches_the_organizers()
    {
        var (world, organizer, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "質問：費用は年間いくらですか");
        await world.SayAsync(organizer, "表示 1");

        await EditAsync(world, group, member, message, "質問：お前は馬鹿だ、黙れ");
        await world.SayAsync(organizer, "次回の研究会");

        var question = await QuestionAsync(world);
        Assert.Equal((QuestionState.Held, true), (question.State, question.NeedsCare));
        Assert.Contains("確認が必要な内容（No.1）", world.BotWords(organizer)[^2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mended_word_may_stay_on_screen()
    {
        var (world, organizer, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, "質問：費用は年間いくらですか");
        await world.SayAsync(organizer, "表示 1");

        await EditAsync(world, group, member, message, "質問：費用は月額いくらですか");

        Assert.Equal(QuestionState.Now, (await QuestionAsync(world)).State);
        Assert.Equal("質問No.1の内容を直しました。", LastWords(world, group));
    }

    [Theory]
    [InlineData(Mention + " 費用はいくらですか", Mention + " とても参考になりました。", QuestionKind.Comment)]
    [InlineData(Mention + " 費用はいくらですか", Mention + " 音が聞こえません", QuestionKind.Operational)]
    [InlineData("質問：費用はいくらですか", "質問：とても参考になりました。", QuestionKind.Question)]
    public async Task Its_kind_is_told_anew_unless_its_sender_has_named_it(string before, string after, QuestionKind expected)
    {
        var (world, _, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var message = await SayAsync(world, group, member, before);

        await EditAsync(world, group, member, message, after);

        Assert.Equal(expected, (await QuestionAsync(world)).Kind);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Member, SimulatedGroup Group)> LiveGroupAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var member = await world.MemberAsync("佐藤");
        return (world, organizer, member, world.Line.AddGroup([organizer.Id, member.Id], "研究会の集まり"));
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

    private static Task<Question> QuestionAsync(BotWorld world) => world.ReadAsync(db => db.Questions.SingleAsync(Ct));

    private static string LastWords(BotWorld world, SimulatedGroup group) =>
        world.Line.Chat(group.Id).Entries.Last(entry => entry.Kind == ChatEntryKind.FromBot).Text;
}
