using System.Net;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>The head of the board: where the session stands, and the steps that an organizer can take from there.</summary>
public sealed class BoardCourseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_session_is_paused_resumed_and_closed_from_the_board()
    {
        await using var board = await BoardWorld.LiveAsync();
        AssertStands(board, "live", "開催中", "Paused", "Closed");

        foreach (var (to, phase, badge, words, next) in new[]
        {
            ("Paused", SessionPhase.Paused, "paused", "休憩中", new[] { "Live", "Closed" }),
            ("Live", SessionPhase.Live, "live", "開催中", ["Paused", "Closed"]),
            ("Closed", SessionPhase.Closed, "closed", "終了", ["Live"]),
        })
        {
            await MoveAsync(board, to);

            Assert.Contains($"第3回は「{words}」になりました。", WebUtility.HtmlDecode(board.Page), StringComparison.Ordinal);
            AssertStands(board, badge, words, next);
            Assert.Equal(phase, await PhaseAsync(board.World));
        }
    }

    [Fact]
    public async Task A_planned_session_is_begun_from_the_board()
    {
        var (world, organizer) = await BotWorld.PlannedAsync();
        await using var board = await BoardWorld.EnterAsync(world, organizer);

        await MoveAsync(board, "Live");

        Assert.Equal(SessionPhase.Live, await PhaseAsync(world));
        Assert.Contains("16:30 まで", board.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_is_put_off_from_the_board_and_in_line_and_the_session_does_not_close_before_it()
    {
        await using var board = await BoardWorld.LiveAsync();
        var colleague = await board.ColleagueAsync("北川");
        await colleague.OpenAsync();

        await board.PressAsync("extend");
        Assert.Contains("第3回の終了予定を16:40に延ばしました。", WebUtility.HtmlDecode(board.Page), StringComparison.Ordinal);
        await colleague.PressAsync("extend");
        Assert.Contains("先に予定が変更されています（終了予定 16:40）。", WebUtility.HtmlDecode(colleague.Page), StringComparison.Ordinal);
        await board.World.SayAsync(board.Organizer, "延長 5");
        Assert.Equal("第3回の終了予定を16:45に延ばしました。", board.World.LastWords(board.Organizer));

        await board.World.AtAsync(BotWorld.SessionStart.AddMinutes(104));
        Assert.Equal(SessionPhase.Live, await PhaseAsync(board.World));
        await board.World.AtAsync(BotWorld.SessionStart.AddMinutes(105));
        Assert.Equal(SessionPhase.Closed, await PhaseAsync(board.World));
        await board.World.SayAsync(board.Organizer, "延長 5");
        Assert.Equal("第3回は「終了」のため、延長できません。", board.World.LastWords(board.Organizer));
    }

    [Fact]
    public async Task A_step_that_a_colleague_was_first_with_is_told_with_the_name_and_not_done()
    {
        await using var board = await BoardWorld.LiveAsync();
        var colleague = await board.ColleagueAsync("北川");
        var seen = board.Version;
        await MoveAsync(colleague, "Closed");

        await MoveAsync(board, "Paused", seen);

        Assert.Contains("北川さんが先に「終了」へ切り替えました。", WebUtility.HtmlDecode(board.Page), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Closed, await PhaseAsync(board.World));
    }

    [Fact]
    public async Task A_second_press_does_nothing_also_when_the_session_stands_again_where_it_stood()
    {
        await using var board = await BoardWorld.LiveAsync();
        var seen = board.Version;
        await MoveAsync(board, "Paused", seen);
        await MoveAsync(board, "Live");

        await MoveAsync(board, "Paused", seen);

        Assert.Contains("すでに「開催中」のため、変更していません。", WebUtility.HtmlDecode(board.Page), StringComparison.Ordinal);
        Assert.Equal(SessionPhase.Live, await PhaseAsync(board.World));
    }

    [Fact]
    public async Task Questions_that_have_come_in_since_do_not_stand_in_the_way()
    {
        await using var board = await BoardWorld.LiveAsync();
        var seen = board.Version;
        await board.World.SayAsync(await board.World.MemberAsync("小松"), "窓口の費用はいくらですか");

        await MoveAsync(board, "Paused", seen);

        Assert.Equal(SessionPhase.Paused, await PhaseAsync(board.World));
    }

    [Fact]
    public async Task No_button_publishes_a_session_past_its_minutes()
    {
        await using var board = await BoardWorld.LiveAsync();

        await MoveAsync(board, "Published");

        Assert.Equal(SessionPhase.Live, await PhaseAsync(board.World));
    }

    [Fact]
    public async Task What_open_pages_read_anew_says_where_the_session_stands_and_holds_nobodys_token()
    {
        await using var board = await BoardWorld.LiveAsync();
        await MoveAsync(board, "Paused");

        await board.OpenAsync($"{BoardWorld.Address}/cards");

        AssertStands(board, "paused", "休憩中", "Live", "Closed");
        Assert.DoesNotContain("__RequestVerificationToken", board.Page, StringComparison.Ordinal);
    }

    private static Task MoveAsync(BoardWorld board, string to, int? seen = null) => board.SendAsync([("version", $"{seen ?? board.Version}"), ("to", to)]);

    private static void AssertStands(BoardWorld board, string badge, string words, params string[] steps)
    {
        var course = WebUtility.HtmlDecode(board.Page.Split("id=\"course\"")[1].Split("</div>")[0]);
        Assert.Contains($"<span class=\"state {badge}\">{words}</span>", course, StringComparison.Ordinal);
        Assert.Equal(steps, course.Split("name=\"to\" value=\"").Skip(1).Select(button => button.Split('"')[0]));
    }

    private static Task<SessionPhase> PhaseAsync(BotWorld world) => world.ReadAsync(db => db.Sessions.Select(session => session.Phase).SingleAsync(Ct));
}
