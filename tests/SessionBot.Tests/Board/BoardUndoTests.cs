using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using static SessionBot.Features.Board.BoardCommand;

namespace SessionBot.Tests.Board;

/// <summary>Every kind of step is taken back, one after the other, to where all began.</summary>
public sealed class BoardUndoTests
{
    /// <summary>In an order in which the rules allow each of them.</summary>
    private static readonly (string Verb, int? Number, string Text, string Into, (string, string)[] More)[] Steps =
    [
        (ToTop, 3, "", "", []), (PutLabel, 1, "", "", [("label", "費用")]), (ToSpeaker, 2, "", "", []), (Reword, 1, "費用を教えてください", "", []), (ToComment, 2, "", "", []),
        (ToQuestion, 2, "", "", []), (Advance, null, "", "", []), (PutNext, 2, "", "", []), (Advance, null, "", "", []), (Merge, 1, "", "2", []), (Approve, 1, "", "", []),
        (NotTake, 2, "時間切れ", "", []), (Approve, 2, "", "", []), (Up, 2, "", "", []), (Down, 2, "", "", []), (Hold, 1, "", "", []), (ApproveAll, null, "", "", []),
        (ToOffice, null, "", "", [(Chosen, "1"), (Chosen, "2")]), (NotTake, null, "時間が足りないため", "", [(Chosen, "1"), (Chosen, "2")]), (Undo, null, "", "", []),
        (Gather, null, "まとめです", "", [(Chosen, "1"), (Chosen, "2")]), (Undo, null, "", "", []), (PutNow, 1, "", "", []), (AnswerAloud, 1, "", "", []),
        (BoardCommand.Answer, 2, "八か月でした。", "", []),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task More_than_twenty_steps_of_every_kind_are_taken_back_one_by_one()
    {
        await using var board = await BoardWorld.ApprovedAsync(3);
        var before = await StandingsAsync(board);
        var taken = 0;
        foreach (var (verb, number, text, into, more) in Steps)
        {
            var version = board.Version;
            await board.PressAsync(verb, number, text, into, more: more);
            Assert.True(board.Version > version, $"{verb} of {number} was refused.");
            taken += verb == Undo ? -1 : 1;
        }

        Assert.True(taken >= 20, $"Only {taken} steps were taken.");
        for (var undone = 0; undone < taken; undone++)
        {
            var (version, there) = (board.Version, await StepsAsync(board));
            await board.PressAsync(Undo);
            Assert.True(board.Version > version, $"Nothing was taken back after {undone} of {taken}.");
            Assert.Equal(there - 1, await StepsAsync(board));
        }

        Assert.Equal(before, (await StandingsAsync(board)).Take(3));
    }

    /// <summary>Those that have not been taken back.</summary>
    private static Task<int> StepsAsync(BoardWorld board) => board.World.ReadAsync(async db =>
    {
        var log = await db.SessionEvents.Where(entry => entry.Kind == SessionEventKind.QuestionChanged).ToListAsync(Ct);
        var undone = log.Select(entry => entry.Undoes).ToHashSet();
        return log.Where(entry => entry.Undoes is null && !undone.Contains(entry.Version)).Select(entry => entry.Step).Distinct().Count();
    });

    private static Task<List<QuestionStanding>> StandingsAsync(BoardWorld board) => board.World.ReadAsync(async db =>
        (await db.Questions.OrderBy(question => question.Number).ToListAsync(Ct)).ConvertAll(question => question.Standing));
}
