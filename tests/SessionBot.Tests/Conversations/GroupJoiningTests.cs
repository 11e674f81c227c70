using LineSimulator.Chats;
using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Of several messages in a row in a group chat, those that are said to the bot are one question.</summary>
public sealed class GroupJoiningTests
{
    private const string Mention = "@研究会ボット";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Mention + " 質問です。", Mention + " 予約は何時からですか")]
    [InlineData("質問：予約の件なのですが、", "質問：何時から使えますか")]
    public async Task What_goes_on_with_the_message_before_it_is_one_question(string first, string second)
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await SayAsync(world, group, member, first);
        await SayAsync(world, group, member, "ひかり町さん、資料はそちらですか");
        await SayAsync(world, group, member, second);

        Assert.Equal(2, (await world.ReadAsync(db => db.Questions.SingleAsync(Ct))).Parts.Count);
        Assert.Equal("質問No.1に加えました（2通）。", LastWords(world, group));
    }

    [Theory]
    [InlineData("質問：費用はどのくらいですか", "質問：職員の研修はどのように進めましたか")]
    [InlineData("質問：費用はどのくらいですか", "コメント：ちなみに当町では3割が使っています")]
    public async Task What_stands_for_itself_stays_so(string first, string second)
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await SayAsync(world, group, member, first);
        await SayAsync(world, group, member, second);

        Assert.Equal(2, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }

    [Fact]
    public async Task The_group_does_not_learn_the_number_of_what_was_asked_in_private()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;

        await world.SayAsync(member, "上司には言えないのですが、");
        await world.SayAsync(member, "匿名にする 1");
        await SayAsync(world, group, member, $"{Mention} 予約は何時からですか");

        Assert.Equal("質問No.2として受け付けました。", LastWords(world, group));
    }

    [Fact]
    public async Task What_one_member_begins_another_does_not_go_on_with()
    {
        var (world, member, group) = await LiveGroupAsync();
        await using var disposing = world;
        var other = world.Line.AddUser("稲垣");
        var wider = world.Line.AddGroup([member.Id, other.Id], "別の集まり");

        await SayAsync(world, wider, member, "質問：予約の件なのですが、");
        await SayAsync(world, wider, other, "質問：何時から使えますか");

        Assert.Equal(2, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }

    private static async Task<(BotWorld World, SimulatedUser Member, SimulatedGroup Group)> LiveGroupAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var member = await world.MemberAsync("佐藤");
        return (world, member, world.Line.AddGroup([organizer.Id, member.Id], "研究会の集まり"));
    }

    private static async Task SayAsync(BotWorld world, SimulatedGroup group, SimulatedUser user, string text)
    {
        await world.Line.SayInGroupAsync(group.Id, user.Id, text, ct: Ct);
        await world.QuietAsync();
    }

    private static string LastWords(BotWorld world, SimulatedGroup group) =>
        world.Line.Chat(group.Id).Entries.Last(entry => entry.Kind == ChatEntryKind.FromBot).Text;
}
