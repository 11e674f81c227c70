using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>What is still done with the questions of a session whose minutes are published.</summary>
public sealed class PublishedTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("次へ")]
    [InlineData("承認 2")]
    [InlineData("全部承認")]
    [InlineData("表示 2")]
    [InlineData("次は 2")]
    [InlineData("保留 2")]
    [InlineData("先頭 2")]
    [InlineData("言い換え 2 費用の内訳は")]
    public async Task Its_queue_moves_no_more(string organizerSays)
    {
        var (world, organizer, _) = await PublishedAsync();
        await using var disposing = world;
        var before = await StandingsAsync(world);

        await world.SayAsync(organizer, organizerSays);

        Assert.Equal(
            "第3回は議事録を公開済みのため、この操作はできません。後から届いた質問には、「回答 3 …」か「見送り 3 理由」でお答えください。", world.LastWords(organizer));
        Assert.Equal(before, await StandingsAsync(world));
    }

    [Fact]
    public async Task What_was_done_before_is_not_undone()
    {
        var (world, organizer, _) = await PublishedAsync();
        await using var disposing = world;
        var before = await StandingsAsync(world);

        await world.SayAsync(organizer, "戻す");

        Assert.Equal("元に戻せる操作がありません。", world.LastWords(organizer));
        Assert.Equal(before, await StandingsAsync(world));
    }

    [Fact]
    public async Task A_question_that_came_late_is_answered_and_that_can_be_taken_back()
    {
        var (world, organizer, member) = await PublishedAsync();
        await using var disposing = world;
        await world.SayAsync(member, "資料の配布はありますか");

        await world.SayAsync(organizer, "回答 3 来週お送りします。");
        Assert.Equal(QuestionState.Answered, (await StandingsAsync(world))[^1]);
        await world.SayAsync(organizer, "戻す");

        Assert.Equal(QuestionState.Held, (await StandingsAsync(world))[^1]);
    }

    [Fact]
    public async Task Askers_read_that_a_comment_is_in_the_minutes_and_that_a_question_was_not_reached()
    {
        var (world, _, member) = await PublishedAsync();
        await using var disposing = world;

        await world.SayAsync(member, "自分の質問");

        Assert.Contains("コメントNo.1：とても参考になりました。\n→ 議事録に掲載しました", world.LastWords(member), StringComparison.Ordinal);
        Assert.Contains("質問No.2：費用はいくらですか\n→ 時間内に取り上げられませんでした", world.LastWords(member), StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_question_is_offered_that_will_never_come_up()
    {
        var (world, _, member) = await PublishedAsync();
        await using var disposing = world;

        await world.SayAsync(member, "みんなの質問");

        Assert.Equal("第3回の質疑応答は終わり、議事録を公開しています。", world.LastWords(member));
        await world.TapAsync(member, "議事録");
        Assert.StartsWith("第3回「書かない窓口」の議事録", world.LastWords(member), StringComparison.Ordinal);
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Member)> PublishedAsync()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "とても参考になりました。");
        await world.SayAsync(member, "費用はいくらですか");
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(organizer, "終了");
        await world.SayAsync(organizer, "議事録作成");
        await world.AtAsync(BotWorld.SessionStart.AddHours(2));
        await world.SayAsync(organizer, "議事録承認 1");
        Assert.Contains("承認し、公開しました", world.LastWords(organizer), StringComparison.Ordinal);
        return (world, organizer, member);
    }

    private static Task<List<QuestionState>> StandingsAsync(BotWorld world) =>
        world.ReadAsync(db => db.Questions.OrderBy(question => question.Number).Select(question => question.State).ToListAsync(Ct));
}
