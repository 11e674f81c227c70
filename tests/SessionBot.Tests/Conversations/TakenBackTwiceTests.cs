using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>「取消」 without a number means what was sent last, and nothing before it.</summary>
public sealed class TakenBackTwiceTests
{
    [Fact]
    public async Task Said_twice_it_takes_one_question_back()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(member, "職員は何人ですか");

        await world.SayAsync(member, "取消");
        await world.SayAsync(member, "取消");

        Assert.StartsWith("質問No.2は、もう取り消してあります。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal([QuestionState.Held, QuestionState.Withdrawn], await world.StatesAsync());
    }

    [Fact]
    public async Task What_is_decided_is_taken_back_by_its_number_alone()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(organizer, "見送り 1 すでに説明があったため");

        await world.SayAsync(member, "取消");
        Assert.Contains("取り消す場合は「取消 1」とお送りください。", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal([QuestionState.NotTaken], await world.StatesAsync());
        await world.SayAsync(member, "取消 1");

        Assert.Equal([QuestionState.Withdrawn], await world.StatesAsync());
    }
}
