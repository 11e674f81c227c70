using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>What the end of the hour does to the questions.</summary>
public sealed class ClosingTests
{
    [Fact]
    public async Task What_is_on_screen_when_the_hour_ends_was_taken_up_and_one_word_puts_it_back()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "質問：費用はいくらですか");
        await world.SayAsync(member, "質問：職員の研修はどのように進めましたか");
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(organizer, "表示 1");
        await world.SayAsync(organizer, "次は 2");

        await world.SayAsync(organizer, "終了");

        Assert.Equal([QuestionState.Answered, QuestionState.Queued], await world.StatesAsync());
        Assert.EndsWith("表示中だった質問No.1は回答済みにしました。違う場合は「戻す」で戻せます。", world.LastWords(organizer), StringComparison.Ordinal);
        await world.SayAsync(member, "自分の質問");
        Assert.DoesNotContain("いま取り上げています", world.LastWords(member), StringComparison.Ordinal);
        await world.SayAsync(organizer, "戻す");
        Assert.Equal([QuestionState.Now, QuestionState.Next], await world.StatesAsync());
    }

    [Fact]
    public async Task What_the_schedule_closes_any_organizer_takes_back()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(await world.MemberAsync("小松"), "質問：費用はいくらですか");
        await world.SayAsync(organizer, "表示 1");
        await world.AtAsync(BotWorld.SessionStart.AddHours(2));
        Assert.Equal([QuestionState.Answered], await world.StatesAsync());

        await world.SayAsync(organizer, "戻す");

        Assert.Equal([QuestionState.Now], await world.StatesAsync());
    }
}
