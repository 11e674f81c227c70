using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

public sealed class UndoTests
{
    [Fact]
    public async Task Undone_moderation_is_not_told()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");

        await world.SayAsync(organizer, "見送り 1 説明済みのため");
        await world.SayAsync(organizer, "戻す");
        await world.SayAsync(member, "自分の質問");

        Assert.Equal([QuestionState.Held], await world.StatesAsync());
        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("見送り", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Twenty_steps_are_undone_one_by_one()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");
        for (var step = 0; step < 10; step++)
        {
            await world.SayAsync(organizer, "承認 1");
            await world.SayAsync(organizer, "保留 1");
        }

        await world.SayAsync(organizer, "次は 1");
        for (var step = 0; step < 21; step++)
        {
            await world.SayAsync(organizer, "戻す");
            Assert.Contains("元に戻しました", world.LastWords(organizer), StringComparison.Ordinal);
        }

        await world.SayAsync(organizer, "戻す");
        Assert.Contains("元に戻せる操作がありません", world.LastWords(organizer), StringComparison.Ordinal);
        Assert.Equal([QuestionState.Held], await world.StatesAsync());
    }

    [Fact]
    public async Task One_undo_takes_back_all_that_one_command_changed()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "一つ目の質問ですか");
        await world.SayAsync(member, "二つ目の質問ですか");
        await world.SayAsync(organizer, "全部承認");
        await world.SayAsync(organizer, "次へ");
        await world.SayAsync(organizer, "次へ");

        await world.SayAsync(organizer, "戻す");
        Assert.Equal([QuestionState.Now, QuestionState.Queued], await world.StatesAsync());
        await world.SayAsync(organizer, "戻す");
        await world.SayAsync(organizer, "戻す");
        Assert.Equal([QuestionState.Held, QuestionState.Held], await world.StatesAsync());
    }

    [Fact]
    public async Task An_undone_answer_is_gone_and_not_told()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "費用を教えてください");
        await world.SayAsync(organizer, "表示 1");

        await world.SayAsync(organizer, "回答 1 誤った回答です。");
        await world.SayAsync(organizer, "戻す");
        await world.SayAsync(member, "次回の研究会");

        Assert.Equal([QuestionState.Now], await world.StatesAsync());
        Assert.Equal(0, await world.ReadAsync(db => db.Answers.CountAsync()));
        Assert.DoesNotContain(world.BotWords(member), text => text.Contains("誤った回答", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Two_organizers_cannot_undo_their_way_to_two_questions_on_screen()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var second = await world.MemberAsync("相川");
        await world.SayAsync(second, "運営登録 unei-2026");
        var member = await world.MemberAsync("小松");
        await world.SayAsync(member, "一つ目の質問ですか");
        await world.SayAsync(member, "二つ目の質問ですか");

        await world.SayAsync(organizer, "表示 1");
        await world.SayAsync(organizer, "見送り 1 説明済みのため");
        await world.SayAsync(second, "表示 2");
        await world.SayAsync(organizer, "戻す");

        Assert.Equal([QuestionState.NotTaken, QuestionState.Now], await world.StatesAsync());
        Assert.Contains("元に戻せません", world.LastWords(organizer), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_cannot_be_taken_back_does_not_bar_the_ones_before_it()
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (first, second) = (await world.MemberAsync("小松"), await world.MemberAsync("三田村"));
        await world.SayAsync(first, "一つ目の質問ですか");
        await world.SayAsync(second, "二つ目の質問ですか");
        await world.SayAsync(organizer, "承認 1");
        await world.SayAsync(organizer, "承認 2");
        await world.SayAsync(second, "取消");

        await world.SayAsync(organizer, "戻す");

        Assert.Equal([QuestionState.Held, QuestionState.Withdrawn], await world.StatesAsync());
    }
}
