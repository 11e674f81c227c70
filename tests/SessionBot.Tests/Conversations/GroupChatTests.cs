using LineSimulator.Chats;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class GroupChatTests
{
    private const string Mention = "@研究会ボット";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_people_say_to_each_other_is_neither_answered_nor_kept()
    {
        var (world, _, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await SayAsync(world, group, member, "ひかり町の田中さん、昨日はお疲れさまでした");

        Assert.Empty(BotWords(world, group));
        Assert.DoesNotContain("お疲れさまでした", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("質問：費用はどのくらいですか", "費用はどのくらいですか", QuestionKind.Question)]
    [InlineData("質問: 費用はどのくらいですか", "費用はどのくらいですか", QuestionKind.Question)]
    [InlineData("コメント：費用の話が参考になりました", "費用の話が参考になりました", QuestionKind.Comment)]
    [InlineData(Mention + " 費用はどのくらいですか", "費用はどのくらいですか", QuestionKind.Question)]
    [InlineData("すみません " + Mention + " 費用はどのくらいですか", "すみません  費用はどのくらいですか", QuestionKind.Question)]
    public async Task What_is_said_to_the_bot_becomes_a_question_of_the_member(string said, string kept, QuestionKind kind)
    {
        var (world, _, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await SayAsync(world, group, member, said);

        var question = await world.ReadAsync(db => db.Questions.SingleAsync(Ct));
        Assert.Equal((kept, kind), (question.Text, question.Kind));
        Assert.Equal(await MemberIdAsync(world, member), question.AskerId);
        Assert.Contains("No.1として受け付けました", Assert.Single(BotWords(world, group)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mention_alone_is_answered_with_how_to_speak_to_the_bot()
    {
        var (world, _, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await SayAsync(world, group, member, Mention);

        Assert.Contains("「質問：」", Assert.Single(BotWords(world, group)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_concerns_one_person_alone_is_not_told_to_the_group()
    {
        var (world, _, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        await world.SayAsync(member, "予算の内訳は秘密でしょうか");

        await SayAsync(world, group, member, $"{Mention} 自分の質問");

        Assert.DoesNotContain("予算", Assert.Single(BotWords(world, group)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_from_the_group_joins_the_region_s_report()
    {
        var (world, _, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await SayAsync(world, group, member, "報告：防災アプリの登録者が増えました");
        await world.SayAsync(member, "提出");

        Assert.Contains("防災アプリの登録者が増えました", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reply_that_the_group_cannot_get_any_more_is_not_pushed_to_all_of_it()
    {
        var (world, _, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await world.SayUnheardAsync(() => world.Line.SayInGroupAsync(group.Id, member.Id, "質問：費用はどのくらいですか", ct: Ct));

        Assert.Empty(BotWords(world, group));
        Assert.Equal(0, world.Line.QuotaUsed);
        Assert.Equal(1, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }

    [Fact]
    public async Task Somebody_who_wrote_in_a_group_alone_is_never_pushed_to()
    {
        var (world, organizer, _, group) = await LiveGroupAsync();
        await using var disposing = world;
        var stranger = world.Line.AddUser("通りすがり");
        var wider = world.Line.AddGroup([organizer.Id, stranger.Id], "別の集まり");
        await world.Line.SayInGroupAsync(wider.Id, stranger.Id, "質問：費用はどのくらいですか", ct: Ct);
        await world.QuietAsync();

        await world.SayAsync(organizer, "見送り 1 時間が足りないため");
        await world.AtAsync(BotWorld.SessionStart.AddMinutes(30));

        Assert.Equal(0, world.Line.QuotaUsed);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Member, SimulatedGroup Group)> LiveGroupAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var member = await world.MemberAsync("佐藤");
        return (world, organizer, member, world.Line.AddGroup([organizer.Id, member.Id], "研究会の集まり"));
    }

    private static async Task SayAsync(BotWorld world, SimulatedGroup group, SimulatedUser user, string text)
    {
        await world.Line.SayInGroupAsync(group.Id, user.Id, text, ct: Ct);
        await world.QuietAsync();
    }

    private static IReadOnlyList<string> BotWords(BotWorld world, SimulatedGroup group) =>
        [.. world.Line.Chat(group.Id).Entries.Where(entry => entry.Kind == ChatEntryKind.FromBot).Select(entry => entry.Text)];

    private static Task<Domain.MemberId> MemberIdAsync(BotWorld world, SimulatedUser user) =>
        world.ReadAsync(db => db.Members.Where(member => member.LineUserId == user.Id).Select(member => member.Id).SingleAsync(Ct));
}
