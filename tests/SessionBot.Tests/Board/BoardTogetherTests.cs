using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Features.Board;
using SessionBot.Tests.World;
using static SessionBot.Features.Board.BoardCommand;

namespace SessionBot.Tests.Board;

/// <summary>One decision about several questions: gathered, not taken, or given to somebody.</summary>
public sealed class BoardTogetherTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_question_in_an_organizers_words_takes_several_in_with_all_who_want_to_know_and_one_step_takes_it_back()
    {
        await using var board = await BoardWorld.LiveAsync();
        var askers = await AskersAsync(board);
        await board.World.SayAsync(askers[2], "私も知りたい 1");
        await board.World.SayAsync(askers[1], "私も知りたい 1");
        await board.OpenAsync();

        await board.PressAsync(Gather, text: "窓口の使い方を教えてください", more: [(Chosen, "1"), (Chosen, "2")]);

        Assert.Equal("queued", board.PlaceOf(3));
        Assert.Contains("私も知りたい 3人", board.Page, StringComparison.Ordinal);
        Assert.Contains("No.1、No.2をまとめました", board.Page, StringComparison.Ordinal);
        await board.PressAsync(Undo);
        Assert.Equal(("queued", "queued", ""), (board.PlaceOf(1), board.PlaceOf(2), board.PlaceOf(3)));
    }

    [Fact]
    public async Task Everybody_whose_question_was_gathered_hears_of_it_and_of_the_answer()
    {
        await using var board = await BoardWorld.LiveAsync();
        var askers = (await AskersAsync(board)).Take(2).ToList();

        await board.PressAsync(Gather, text: "窓口の使い方を教えてください", more: [(Chosen, "1"), (Chosen, "2")]);
        await HearAsync("No.3とまとめて取り上げます");
        await board.PressAsync(BoardCommand.Answer, 3, "手引きを配っています。");
        await HearAsync("手引きを配っています。");

        async Task HearAsync(string words)
        {
            foreach (var asker in askers)
            {
                Assert.DoesNotContain(board.World.BotWords(asker), text => text.Contains(words, StringComparison.Ordinal));
                await board.World.SayAsync(asker, "次回");
                Assert.Contains(board.World.BotWords(asker), text => text.Contains(words, StringComparison.Ordinal));
            }
        }
    }

    [Fact]
    public async Task Several_are_not_taken_for_one_reason_in_one_step_and_come_back_in_one()
    {
        await using var board = await BoardWorld.ApprovedAsync(3);

        await board.PressAsync(NotTake, text: "時間が足りないため", more: [(Chosen, "1"), (Chosen, "3")]);
        Assert.Equal((QuestionState.NotTaken, QuestionState.Queued, QuestionState.NotTaken), await StatesAsync());
        await board.PressAsync(Undo);

        Assert.Equal((QuestionState.Queued, QuestionState.Queued, QuestionState.Queued), await StatesAsync());
        await board.PressAsync(Approve, more: (Chosen, "99"));
        Assert.Contains("対象の質問がありません。", board.Page, StringComparison.Ordinal);

        async Task<(QuestionState, QuestionState, QuestionState)> StatesAsync() => (await board.StateAsync(1), await board.StateAsync(2), await board.StateAsync(3));
    }

    [Theory]
    [InlineData(ToSpeaker, QuestionAssignee.Speaker)]
    [InlineData(ToOffice, QuestionAssignee.Office)]
    public async Task Several_are_given_to_somebody_in_one_step_and_taken_back_in_one(string verb, QuestionAssignee assignee)
    {
        await using var board = await BoardWorld.ApprovedAsync(3);

        await board.PressAsync(verb, more: [(Chosen, "1"), (Chosen, "3")]);
        Assert.Equal([assignee, null, assignee], await AssigneesAsync());
        await board.PressAsync(Undo);

        Assert.Equal([null, null, null], await AssigneesAsync());

        Task<List<QuestionAssignee?>> AssigneesAsync() =>
            board.World.ReadAsync(db => db.Questions.OrderBy(question => question.Number).Select(question => question.Assignee).ToListAsync(Ct));
    }

    /// <summary>The first two of three have asked, and both questions are approved.</summary>
    private static async Task<IReadOnlyList<SimulatedUser>> AskersAsync(BoardWorld board)
    {
        List<SimulatedUser> askers = [await board.World.MemberAsync("佐伯"), await board.World.MemberAsync("小松"), await board.World.MemberAsync("北川")];
        await board.World.SayAsync(askers[0], "質問：窓口の費用はいくらですか");
        await board.World.SayAsync(askers[1], "質問：予約の方法を教えてください");
        await board.OpenAsync();
        await board.PressAsync(ApproveAll);
        return askers;
    }
}
