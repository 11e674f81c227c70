using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Who wishes to stay unnamed does, in whichever message the wish stands.</summary>
public sealed class AnonymityTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("質問です。", "匿名でお願いします。国の補助はありますか")]
    [InlineData("匿名でお願いします。", "国の補助はありますか")]
    [InlineData("質問です。匿名でお願いします。", "国の補助はありますか")]
    public async Task A_wish_in_one_of_several_messages_hides_the_asker_of_them_all(string first, string second)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, first);
        await world.SayAsync(member, second);

        Assert.Equal([(1, true)], await QuestionsAsync(world));
        Assert.StartsWith("質問No.1（匿名）に加えました（2通）。", world.LastWords(member), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("匿名でお願いします")]
    [InlineData("すみません、先ほどの質問は匿名でお願いします。")]
    [InlineData("匿名希望です")]
    [InlineData("匿名で")]
    public async Task A_message_that_is_the_wish_alone_is_about_the_question_before_it(string wish)
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はいくらですか");
        world.Clock.Set(world.Clock.GetUtcNow().AddMinutes(10));

        await world.SayAsync(member, wish);

        Assert.Equal([(1, true)], await QuestionsAsync(world));
        Assert.Equal("質問No.1を匿名にしました。", world.LastWords(member));
    }

    [Fact]
    public async Task The_wish_may_name_its_question()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はいくらですか");
        await world.SayAsync(member, "職員の研修はどのように進めましたか");

        await world.SayAsync(member, "No.1は匿名でお願いします");

        Assert.Equal([(1, true), (2, false)], await QuestionsAsync(world));
    }

    [Fact]
    public async Task Before_the_session_the_wish_is_no_report()
    {
        var (world, _) = await BotWorld.PlannedAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "質問：費用はいくらですか");

        await world.SayAsync(member, "匿名でお願いします");

        Assert.Equal([(1, true)], await QuestionsAsync(world));
        Assert.False(await world.ReadAsync(db => db.RegionalReports.AnyAsync(Ct)));
    }

    [Fact]
    public async Task A_wish_that_an_edit_brings_hides_the_asker_too()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("佐藤");
        var group = world.Line.AddGroup([organizer.Id, member.Id], "研究会の集まり");
        var message = await world.Line.SayInGroupAsync(group.Id, member.Id, "質問：費用はいくらですか", ct: Ct);
        await world.QuietAsync();

        await world.Line.EditAsync(group.Id, member.Id, message, "質問：匿名でお願いします。費用はいくらですか", ct: Ct);
        await world.QuietAsync();

        Assert.Equal([(1, true)], await QuestionsAsync(world));
    }

    [Fact]
    public async Task A_wish_in_a_correction_hides_the_asker_of_what_it_corrects()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はいくらですか");
        await world.SayAsync(member, "訂正です。匿名でお願いします。導入の期間を教えてください");

        await world.TapAsync(member, "No.1を差し替える");

        Assert.Equal((1, true), (await QuestionsAsync(world))[0]);
    }

    private static async Task<List<(int Number, bool IsAnonymous)>> QuestionsAsync(BotWorld world) =>
        await world.ReadAsync(async db => (await db.Questions.OrderBy(question => question.Number).ToListAsync(Ct)).ConvertAll(question => (question.Number, question.IsAnonymous)));
}
