using SessionBot.Domain.Questions;
using SessionBot.Tests.World;
using static SessionBot.Features.Board.BoardCommand;

namespace SessionBot.Tests.Board;

/// <summary>What organizers do to the words of a question, and that an unsend still finds all of them.</summary>
public sealed class BoardWordsTests
{
    private const string Double = "質問：窓口の費用はいくらですか。予約の方法も教えてください";

    [Fact]
    public async Task An_organizers_wording_is_shown_its_asker_is_told_and_an_unsend_takes_both()
    {
        await using var board = await BoardWorld.LiveAsync();
        var asker = await board.World.MemberAsync("佐伯");
        var id = await board.World.SayAsync(asker, "質問：隣の鈴木さんの件はいくらですか");
        await board.OpenAsync();

        await board.PressAsync(Reword, 1, "手数料はいくらですか");
        Assert.Contains("元の文", board.Page, StringComparison.Ordinal);
        Assert.Contains("隣の鈴木さんの件", board.Page, StringComparison.Ordinal);
        await board.World.SayAsync(asker, "次回");
        Assert.Contains(board.World.BotWords(asker), text => text.Contains("言い換えて取り上げます：「手数料はいくらですか」", StringComparison.Ordinal));
        await board.PressAsync(Undo);
        Assert.Equal("質問：隣の鈴木さんの件はいくらですか"[3..], (await board.QuestionAsync(1)).Shown);
        await board.PressAsync(Reword, 1, "手数料はいくらですか");
        await board.World.UnsendAsync(asker, id);

        var question = await board.QuestionAsync(1);
        Assert.Equal(("", "", QuestionState.Withdrawn), (question.Shown, string.Concat(question.Wordings.Select(wording => wording.Text)), question.State));
    }

    [Fact]
    public async Task One_message_with_two_questions_becomes_two_cards_and_one_again()
    {
        await using var board = await BoardWorld.LiveAsync();
        var asker = await board.World.MemberAsync("佐伯");
        await board.World.SayAsync(asker, Double);
        await board.OpenAsync();

        await DivideAsync(board);
        Assert.Equal(("窓口の費用はいくらですか。", "予約の方法も教えてください"), ((await board.QuestionAsync(1)).Text, (await board.QuestionAsync(2)).Text));
        Assert.Equal("held", board.PlaceOf(2));
        await board.PressAsync(Undo);

        Assert.Equal(Double[3..], (await board.QuestionAsync(1)).Text);
        Assert.Equal(QuestionState.Withdrawn, await board.StateAsync(2));
        await board.PressAsync(Divide, 1, more: ("place", "2"));
        Assert.Contains("その位置では分けられません", board.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unsend_erases_both_cards_of_a_divided_message_and_its_asker_has_heard_of_the_second()
    {
        await using var board = await BoardWorld.LiveAsync();
        var asker = await board.World.MemberAsync("佐伯");
        var id = await board.World.SayAsync(asker, Double);
        await board.OpenAsync();

        await DivideAsync(board);
        await board.World.SayAsync(asker, "次回");
        Assert.Contains(board.World.BotWords(asker), text => text.Contains("後半を質問No.2として分けました", StringComparison.Ordinal));
        await board.World.UnsendAsync(asker, id);

        Assert.Equal(("", ""), ((await board.QuestionAsync(1)).Text, (await board.QuestionAsync(2)).Text));
        Assert.Equal(QuestionState.Withdrawn, await board.StateAsync(2));
    }

    private static async Task DivideAsync(BoardWorld board) => await board.PressAsync("", 1, more: ("place", $"{Double.IndexOf('予', StringComparison.Ordinal) - 3}"));
}
