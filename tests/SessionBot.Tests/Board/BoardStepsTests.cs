using LineSimulator.People;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using static SessionBot.Features.Board.BoardCommand;

namespace SessionBot.Tests.Board;

/// <summary>Order, labels, who is to answer, gathered questions and several at once; and that each is taken back by one step.</summary>
public sealed class BoardStepsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_queue_is_put_in_another_order_which_the_next_question_follows()
    {
        await using var board = await ApprovedAsync(3);

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
        await using var board = await ApprovedAsync(2);
        var colleague = await board.ColleagueAsync("花田");
        await colleague.OpenAsync();

        await colleague.PressAsync(Up, 2);
        await board.PressAsync(Hold, 1);

        Assert.Equal(QuestionState.Held, await board.StateAsync(1));
    }

    [Fact]
    public async Task Questions_are_found_by_label_by_assignee_and_by_words_in_any_width()
    {
        await using var board = await ApprovedAsync(3);
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
    public async Task A_question_in_an_organizers_words_takes_several_in_with_all_who_want_to_know_and_one_step_takes_it_back()
    {
        await using var board = await BoardWorld.LiveAsync();
        var askers = new List<SimulatedUser> { await board.World.MemberAsync("佐伯"), await board.World.MemberAsync("小松"), await board.World.MemberAsync("北川") };
        await board.World.SayAsync(askers[0], "質問：窓口の費用はいくらですか");
        await board.World.SayAsync(askers[1], "質問：予約の方法を教えてください");
        await board.OpenAsync();
        await board.PressAsync(ApproveAll);
        await board.World.SayAsync(askers[2], "私も知りたい 1");
        await board.World.SayAsync(askers[1], "私も知りたい 1");
        await board.OpenAsync();

        await board.PressAsync(Gather, text: "窓口の使い方を教えてください", more: [(Chosen, "1"), (Chosen, "2")]);

        Assert.Equal("queued", board.PlaceOf(3));
        Assert.Contains("私も知りたい 3人", board.Page, StringComparison.Ordinal);
        Assert.Contains("No.1、No.2をまとめました", board.Page, StringComparison.Ordinal);
        await board.World.SayAsync(askers[0], "次回");
        Assert.Contains(board.World.BotWords(askers[0]), text => text.Contains("No.3とまとめて取り上げます", StringComparison.Ordinal));
        await board.PressAsync(Undo);
        Assert.Equal(("queued", "queued", ""), (board.PlaceOf(1), board.PlaceOf(2), board.PlaceOf(3)));
    }

    [Fact]
    public async Task Several_are_not_taken_for_one_reason_in_one_step_and_come_back_in_one()
    {
        await using var board = await ApprovedAsync(3);

        await board.PressAsync(NotTake, text: "時間が足りないため", more: [(Chosen, "1"), (Chosen, "3")]);
        Assert.Equal((QuestionState.NotTaken, QuestionState.Queued, QuestionState.NotTaken), await StatesAsync());
        await board.PressAsync(Undo);

        Assert.Equal((QuestionState.Queued, QuestionState.Queued, QuestionState.Queued), await StatesAsync());
        await board.PressAsync(Approve, more: (Chosen, "99"));
        Assert.Contains("対象の質問がありません。", board.Page, StringComparison.Ordinal);

        async Task<(QuestionState, QuestionState, QuestionState)> StatesAsync() => (await board.StateAsync(1), await board.StateAsync(2), await board.StateAsync(3));
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
    public async Task Twenty_five_steps_are_taken_back_one_by_one()
    {
        await using var board = await ApprovedAsync(3);
        var (before, begun) = (await StandingsAsync(), await StepsAsync());
        (string Verb, int? Number, string Text, (string, string)[] More)[] steps =
        [
            (ToTop, 3, "", []), (PutLabel, 1, "", [("label", "費用")]), (ToSpeaker, 2, "", []), (Reword, 1, "費用を教えてください", []), (Advance, null, "", []),
            (PutNext, 2, "", []), (Merge, 1, "", []), (Advance, null, "", []), (NotTake, 2, "時間切れ", []), (Approve, 2, "", []), (Approve, 1, "", []),
            (Up, 2, "", []), (Gather, null, "まとめです", [(Chosen, "1"), (Chosen, "2")]),
        ];
        foreach (var (verb, number, text, more) in steps)
        {
            await board.PressAsync(verb, number, text, into: "2", more: more);
        }

        for (var extra = 0; extra < 12; extra++)
        {
            await board.PressAsync(PutLabel, 1, more: ("label", $"話題{extra}"));
        }

        var done = await StepsAsync() - begun;
        Assert.True(done >= 20, $"Only {done} steps were taken.");
        for (var undone = 0; undone < done; undone++)
        {
            await board.PressAsync(Undo);
        }

        Assert.Equal(before, (await StandingsAsync()).Take(3));

        Task<int> StepsAsync() => board.World.ReadAsync(db => db.SessionEvents
            .Where(entry => entry.Kind == SessionEventKind.QuestionChanged && entry.Undoes == null).Select(entry => entry.Step).Distinct().CountAsync(Ct));

        async Task<List<QuestionStanding>> StandingsAsync() =>
            (await board.World.ReadAsync(db => db.Questions.OrderBy(question => question.Number).ToListAsync(Ct))).ConvertAll(question => question.Standing);
    }

    [Fact]
    public async Task The_new_steps_have_words_in_LINE_where_one_would_say_them()
    {
        await using var board = await ApprovedAsync(2);
        var organizer = board.Organizer;

        await board.World.SayAsync(organizer, "先頭 2");
        await board.World.SayAsync(organizer, "言い換え 2 手数料はいくらですか");

        Assert.Equal([2, 1], await QueueAsync(board));
        Assert.Equal("手数料はいくらですか", (await board.QuestionAsync(2)).Shown);
        await board.World.SayAsync(organizer, "言い換え 2");
        Assert.Null((await board.QuestionAsync(2)).Reworded);
    }

    /// <summary>So many approved questions of different people, and the board open on them.</summary>
    private static async Task<BoardWorld> ApprovedAsync(int count)
    {
        var board = await BoardWorld.LiveAsync();
        foreach (var (number, name) in new[] { "佐伯", "小松", "北川" }.Take(count).Index())
        {
            await board.World.SayAsync(await board.World.MemberAsync(name), $"質問：{(char)('甲' + number)}の窓口の費用はいくらですか");
        }

        await board.OpenAsync();
        await board.PressAsync(ApproveAll);
        return board;
    }

    private static async Task<IEnumerable<int>> QueueAsync(BoardWorld board) =>
        QuestionQueue.Waiting(await board.World.ReadAsync(db => db.Questions.ToListAsync(Ct))).Select(question => question.Number);
}
