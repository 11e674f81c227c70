using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>A word that slipped must not come up before all as a question.</summary>
public sealed class SlippedWordTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_organizer_who_slips_on_a_word_is_asked_and_one_tap_does_what_was_meant()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用はいくらですか");
        await world.SayAsync(organizer, "全部承認");

        await world.SayAsync(organizer, "次え");

        Assert.Equal(
            "もしかして「次へ」ですか？\n「次え」は、まだ登録していません。質問として送る場合は、「質問：次え」とお送りください。", world.LastWords(organizer));
        await world.TapAsync(organizer, "次へ");
        Assert.Equal(QuestionState.Now, await world.ReadAsync(db => db.Questions.Select(question => question.State).SingleAsync(Ct)));
    }

    [Fact]
    public async Task What_was_meant_as_a_question_becomes_one_with_the_other_tap()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "開始 2");
        Assert.Equal(0, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));

        await world.TapAsync(organizer, "質問として送る");

        Assert.Equal("開始 2", (await world.ReadAsync(db => db.Questions.SingleAsync(Ct))).Text);
    }

    [Fact]
    public async Task A_member_who_says_the_same_has_asked_something()
    {
        var (world, _) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");

        await world.SayAsync(member, "次え");

        Assert.Equal(1, await world.ReadAsync(db => db.Questions.CountAsync(Ct)));
    }
}
