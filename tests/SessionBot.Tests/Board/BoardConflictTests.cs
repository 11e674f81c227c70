using System.Net;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Features.Board;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>Nobody overwrites on the board what somebody else has done meanwhile, or what a first press of the same button has done.</summary>
public sealed class BoardConflictTests
{
    [Fact]
    public async Task Who_has_not_seen_what_a_colleague_did_changes_nothing_and_is_told_who_it_was()
    {
        await using var board = await BoardWorld.LiveAsync();
        var colleague = await board.ColleagueAsync("花田");
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.World.SayAsync(await board.World.MemberAsync("小松"), "予約の方法を教えてください");
        await board.OpenAsync();
        await colleague.OpenAsync();

        await colleague.PressAsync(BoardCommand.PutNow, 1);
        var status = await board.PressAsync(BoardCommand.Answer, 1, "年に三十万円です。");

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(QuestionState.Now, await board.StateAsync(1));
        Assert.Equal("now", board.PlaceOf(1));
        Assert.Matches("class=\"notice\" role=\"alert\">[0-9]{2}:[0-9]{2}に、花田さんが先に質問No.1を変更しました。", board.Page);
        Assert.Matches("<textarea[^>]*>年に三十万円です。</textarea>", board.Page);

        // What nobody else has touched is no conflict, and what was refused can be done on the card as it stands now.
        await board.PressAsync(BoardCommand.Approve, 2);
        await board.PressAsync(BoardCommand.AnswerAloud, 1);
        Assert.Equal((QuestionState.Answered, QuestionState.Queued), (await board.StateAsync(1), await board.StateAsync(2)));
    }

    [Fact]
    public async Task Two_who_move_on_at_once_move_on_once()
    {
        await using var board = await BoardWorld.LiveAsync();
        var colleague = await board.ColleagueAsync("花田");
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.World.SayAsync(await board.World.MemberAsync("小松"), "予約の方法を教えてください");
        await board.OpenAsync();
        await board.PressAsync(BoardCommand.ApproveAll);
        await colleague.OpenAsync();

        await colleague.PressAsync(BoardCommand.Advance);
        await board.PressAsync(BoardCommand.Advance);

        Assert.Equal((QuestionState.Now, QuestionState.Queued), (await board.StateAsync(1), await board.StateAsync(2)));
        Assert.Contains("花田さんが先に", board.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_on_the_question_that_is_up_keeps_nobody_from_moving_on()
    {
        await using var board = await BoardWorld.LiveAsync();
        var colleague = await board.ColleagueAsync("花田");
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.OpenAsync();
        await board.PressAsync(BoardCommand.PutNow, 1);
        await colleague.OpenAsync();

        await colleague.PressAsync(BoardCommand.PutLabel, 1, more: ("label", "費用"));
        await board.PressAsync(BoardCommand.Advance);

        Assert.Equal(QuestionState.Answered, await board.StateAsync(1));
    }

    [Theory]
    [InlineData(BoardCommand.Advance)]
    [InlineData(BoardCommand.Undo)]
    [InlineData(BoardCommand.Answer)]
    public async Task A_button_that_is_pressed_twice_does_once_what_it_says(string verb)
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.World.SayAsync(await board.World.MemberAsync("小松"), "予約の方法を教えてください");
        await board.OpenAsync();
        await board.PressAsync(BoardCommand.Approve, 1);
        await board.PressAsync(BoardCommand.Approve, 2);
        var (version, number) = (board.Version, verb == BoardCommand.Answer ? 1 : (int?)null);

        await board.PressAsync(verb, number, "年に三十万円です。");
        var after = await StandingAsync();
        await board.PressAsync(verb, number, "年に三十万円です。", version: version);

        Assert.Equal(after, await StandingAsync());
        Assert.Contains("ご自身が変更しています。", board.Page, StringComparison.Ordinal);

        async Task<(QuestionState, QuestionState, int)> StandingAsync() =>
            (await board.StateAsync(1), await board.StateAsync(2), await board.World.ReadAsync(db => db.Answers.CountAsync(TestContext.Current.CancellationToken)));
    }
}
