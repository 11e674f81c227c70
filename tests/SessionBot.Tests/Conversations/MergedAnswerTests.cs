using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Conversations;

/// <summary>A question that is merged into one which is answered already has its answer.</summary>
public sealed class MergedAnswerTests
{
    private const string Told = "質問No.2「利用料はいくらですか」：No.1とまとめて回答しました\n回答：約1,200万円です。";

    [Fact]
    public async Task Its_asker_is_told_the_answer()
    {
        var (world, _, asker) = await MergedAsync();
        await using var disposing = world;

        await world.SayAsync(asker, "次回の研究会");

        Assert.Equal(Told, world.BotWords(asker)[^2]);
    }

    [Fact]
    public async Task The_list_of_own_questions_has_the_answer_and_speaks_of_no_future()
    {
        var (world, _, asker) = await MergedAsync();
        await using var disposing = world;

        await world.SayAsync(asker, "自分の質問");

        Assert.Contains("質問No.2：利用料はいくらですか\n→ No.1とまとめて回答しました\n回答：約1,200万円です。", world.LastWords(asker), StringComparison.Ordinal);
        Assert.DoesNotContain(world.BotWords(asker), text => text.Contains("とまとめて取り上げます", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_answer_that_was_unsent_is_not_told_to_those_merged_into_its_question()
    {
        var (world, organizer, asker) = await MergedAsync("後で取り消す回答です。");
        await using var disposing = world;
        var answer = world.Line.Chat(organizer.Id).Entries.Last(entry => entry.Text.StartsWith("回答 1", StringComparison.Ordinal)).MessageId;

        await world.UnsendAsync(organizer, answer);
        await world.SayAsync(asker, "次回の研究会");

        Assert.Equal("質問No.2「利用料はいくらですか」：No.1とまとめて回答しました", world.BotWords(asker)[^2]);
        Assert.DoesNotContain("後で取り消す回答です。", await world.DatabaseTextAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("取消 1")]
    [InlineData("運営への連絡にする 1")]
    public async Task When_the_answered_question_goes_those_merged_into_it_stay_answered(string word)
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        await using var disposing = world;
        var (first, second, third) = (await world.MemberAsync("小松"), await world.MemberAsync("三田村"), await world.MemberAsync("北川"));
        await world.SayAsync(first, "費用を教えてください");
        await world.SayAsync(second, "質問：利用料はいくらですか");
        await world.SayAsync(third, "質問：料金はいくらですか");
        await world.SayAsync(organizer, "回答 1 約1,200万円です。");
        await world.SayAsync(organizer, "まとめ 2 1");
        await world.SayAsync(organizer, "まとめ 3 1");

        await world.SayAsync(first, word);
        await world.SayAsync(second, "自分の質問");
        await world.SayAsync(third, "自分の質問");

        Assert.Contains("質問No.2：利用料はいくらですか\n→ 回答済みです（1人が「私も知りたい」）\n回答：約1,200万円です。", world.LastWords(second), StringComparison.Ordinal);
        Assert.Contains("→ No.2とまとめて回答しました\n回答：約1,200万円です。", world.LastWords(third), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_they_took_over_goes_back_when_the_step_is_undone()
    {
        var (world, organizer, asker) = await MergedAsync();
        await using var disposing = world;
        await world.SayAsync(organizer, "種別 1 連絡");
        Assert.Equal((2, 1), await world.ReadAsync(async db => ((await db.Questions.SingleAsync(question => question.Answers.Count > 0)).Number, await db.Answers.CountAsync())));

        await world.SayAsync(organizer, "戻す");

        Assert.Equal((1, 1), await world.ReadAsync(async db => ((await db.Questions.SingleAsync(question => question.Answers.Count > 0)).Number, await db.Answers.CountAsync())));
        await world.SayAsync(asker, "自分の質問");
        Assert.Contains("→ No.1とまとめて回答しました\n回答：約1,200万円です。", world.LastWords(asker), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_merge_that_was_undone_leaves_nothing_to_tell()
    {
        var (world, organizer, asker) = await MergedAsync();
        await using var disposing = world;

        await world.SayAsync(organizer, "戻す");
        await world.SayAsync(asker, "次回の研究会");

        Assert.DoesNotContain(Told, world.BotWords(asker));
    }

    private static async Task<(BotWorld World, SimulatedUser Organizer, SimulatedUser Asker)> MergedAsync(string answer = "約1,200万円です。")
    {
        var (world, organizer) = await BotWorld.LiveAsync();
        var (first, second) = (await world.MemberAsync("小松"), await world.MemberAsync("三田村"));
        await world.SayAsync(first, "費用を教えてください");
        await world.SayAsync(organizer, $"回答 1 {answer}");
        await world.SayAsync(second, "利用料はいくらですか");
        await world.SayAsync(organizer, "まとめ 2 1");
        return (world, organizer, second);
    }
}
