using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Features.Board;
using SessionBot.Tests.World;
using static SessionBot.Features.Board.BoardCommand;

namespace SessionBot.Tests.Board;

/// <summary>Order, kinds, labels, who is to answer and the offered reasons.</summary>
public sealed class BoardStepsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_queue_is_put_in_another_order_which_the_next_question_follows()
    {
        await using var board = await BoardWorld.ApprovedAsync(3);

        await board.PressAsync(ToTop, 3);
        Assert.Contains("質問No.3を、順番待ちの1番目にしました。", board.Page, StringComparison.Ordinal);
        await board.PressAsync(Down, 1);
        Assert.Equal([3, 2, 1], await QueueAsync(board));
        await board.PressAsync(Undo);
        Assert.Equal([3, 1, 2], await QueueAsync(board));
        await board.PressAsync(Advance);

        Assert.Equal(QuestionState.Now, await board.StateAsync(3));
    }

    [Fact]
    public async Task A_question_that_was_taken_for_a_note_is_made_one_by_an_organizer()
    {
        await using var board = await BoardWorld.LiveAsync();
        var member = await board.World.MemberAsync("佐伯");
        await board.World.SayAsync(member, "匿名でお願いします。音が聞こえません");
        await board.OpenAsync();
        Assert.Equal("operational", board.PlaceOf(1));

        await board.PressAsync(ToQuestion, 1);
        await board.PressAsync(Approve, 1);
        Assert.Equal("queued", board.PlaceOf(1));
        var question = await board.QuestionAsync(1);
        Assert.Equal((QuestionKind.Question, true), (question.Kind, question.IsAnonymous));

        await board.World.SayAsync(board.Organizer, "種別 1 コメント");
        Assert.Equal(QuestionKind.Comment, (await board.QuestionAsync(1)).Kind);
        await board.World.SayAsync(board.Organizer, "戻す");
        Assert.Equal(QuestionKind.Question, (await board.QuestionAsync(1)).Kind);
    }

    [Fact]
    public async Task A_neighbour_that_made_room_is_no_conflict()
    {
        await using var board = await BoardWorld.ApprovedAsync(2);
        var colleague = await board.ColleagueAsync("花田");
        await colleague.OpenAsync();

        await colleague.PressAsync(Up, 2);
        await board.PressAsync(Hold, 1);

        Assert.Equal(QuestionState.Held, await board.StateAsync(1));
    }

    [Fact]
    public async Task Questions_are_found_by_label_by_assignee_and_by_words_in_any_width()
    {
        await using var board = await BoardWorld.ApprovedAsync(3);
        await board.PressAsync(PutLabel, 1, more: ("label", "　ＤＸ "));
        await board.PressAsync(ToOffice, 2);
        await board.PressAsync(PutLabel, 3, more: ("label", new string('長', 21)));
        Assert.Contains("話題は20文字以内", board.Page, StringComparison.Ordinal);

        Assert.Equal("queued", await PlaceAsync("?label=DX", 1));
        Assert.Equal("", await PlaceAsync("?label=DX", 2));
        Assert.Equal("queued", await PlaceAsync("?assignee=Office", 2));
        Assert.Equal("", await PlaceAsync("?assignee=Speaker", 2));
        Assert.Equal("queued", await PlaceAsync("?q=" + Uri.EscapeDataString("Ｎｏ．３"), 3));
        Assert.Equal("", await PlaceAsync("?q=" + Uri.EscapeDataString("見つからない"), 3));

        async Task<string> PlaceAsync(string query, int number)
        {
            await board.OpenAsync(BoardWorld.Address + query);
            return board.PlaceOf(number);
        }
    }

    [Fact]
    public async Task A_reason_that_the_board_offers_is_one_press_and_its_asker_can_write_anew()
    {
        await using var board = await BoardWorld.LiveAsync();
        var asker = await board.World.MemberAsync("佐伯");
        await board.World.SayAsync(asker, "天気はどうですか");
        await board.OpenAsync();

        await board.PressAsync("", 1, more: ("reason", BoardPageTexts.ReasonOffTopic));
        await board.World.SayAsync(asker, "次回");

        Assert.Equal(QuestionState.NotTaken, await board.StateAsync(1));
        Assert.Contains(board.World.BotWords(asker), text => text.Contains(BoardPageTexts.ReasonOffTopic, StringComparison.Ordinal));
        Assert.NotNull(board.World.ButtonData(asker, "書き直す"));
    }

    [Fact]
    public async Task The_new_steps_have_words_in_LINE_where_one_would_say_them()
    {
        await using var board = await BoardWorld.ApprovedAsync(2);
        var organizer = board.Organizer;

        await board.World.SayAsync(organizer, "先頭 2");
        await board.World.SayAsync(organizer, "言い換え 2 手数料はいくらですか");

        Assert.Equal([2, 1], await QueueAsync(board));
        Assert.Equal("手数料はいくらですか", (await board.QuestionAsync(2)).Shown);
        await board.World.SayAsync(organizer, "言い換え 2");
        Assert.Null((await board.QuestionAsync(2)).Reworded);
    }

    private static async Task<IEnumerable<int>> QueueAsync(BoardWorld board) =>
        QuestionQueue.Waiting(await board.World.ReadAsync(db => db.Questions.ToListAsync(Ct))).Select(question => question.Number);
}
