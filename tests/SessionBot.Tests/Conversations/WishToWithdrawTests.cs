using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>Who writes that a question is to go is asked first.</summary>
public sealed class WishToWithdrawTests
{
    [Fact]
    public async Task A_wish_to_withdraw_withdraws_nothing_by_itself()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");

        await world.SayAsync(member, "さっきの質問は取り消します");
        Assert.Contains("質問No.1「費用はどのくらいですか」を取り消しますか？", world.LastWords(member), StringComparison.Ordinal);
        Assert.Equal([QuestionState.Held, QuestionState.Held], await world.StatesAsync());

        await world.TapAsync(member, "No.1を取り消す");
        Assert.Equal([QuestionState.Withdrawn, QuestionState.Withdrawn], await world.StatesAsync());
    }

    [Fact]
    public async Task A_wish_that_was_misread_is_sent_as_a_question()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はどのくらいですか");
        await world.SayAsync(member, "さっきの質問は取り消します");

        await world.TapAsync(member, "質問として送る");

        Assert.Equal("No.2を質問にしました。", world.LastWords(member));
    }
}
