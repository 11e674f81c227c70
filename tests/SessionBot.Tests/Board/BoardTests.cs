using System.Net;
using SessionBot.Domain.Questions;
using SessionBot.Features.Board;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>What organizers do on the board is what they do by words.</summary>
public sealed class BoardTests
{
    [Fact]
    public async Task A_question_goes_its_way_from_the_hold_to_the_answer_and_its_asker_hears_of_it()
    {
        await using var board = await BoardWorld.LiveAsync();
        var asker = await board.World.MemberAsync("佐伯");
        await board.World.SayAsync(asker, "窓口の費用はいくらですか");
        await board.OpenAsync();
        Assert.Equal("held", board.PlaceOf(1));
        Assert.Contains("みなと町", board.Page, StringComparison.Ordinal);

        await board.PressAsync(BoardCommand.Approve, 1);
        Assert.Equal("queued", board.PlaceOf(1));
        await board.PressAsync(BoardCommand.PutNext, 1);
        Assert.Equal("next", board.PlaceOf(1));
        await board.PressAsync(BoardCommand.Advance);
        Assert.Equal("now", board.PlaceOf(1));
        await board.PressAsync(BoardCommand.Answer, 1, "年に三十万円です。");

        // An answer is taken back by 取り消す, and by no button that the rules refuse.
        Assert.Equal("settled", board.PlaceOf(1));
        Assert.DoesNotContain($"{BoardPageTexts.BackToQueue}</button>", board.Page, StringComparison.Ordinal);
        await board.World.SayAsync(asker, "次回");
        Assert.Contains(board.World.BotWords(asker), text => text.Contains("年に三十万円です。", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_that_is_not_taken_needs_a_reason_which_reaches_its_asker()
    {
        await using var board = await BoardWorld.LiveAsync();
        var asker = await board.World.MemberAsync("佐伯");
        await board.World.SayAsync(asker, "天気はどうですか");
        await board.OpenAsync();

        await board.PressAsync(BoardCommand.NotTake, 1);
        Assert.Equal("held", board.PlaceOf(1));
        await board.PressAsync(BoardCommand.NotTake, 1, "研究会の内容と離れているため");

        Assert.Equal("settled", board.PlaceOf(1));
        await board.World.SayAsync(asker, "次回");
        Assert.Contains(board.World.BotWords(asker), text => text.Contains("研究会の内容と離れているため", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Questions_are_merged_by_number_in_whatever_width_it_is_typed_and_one_step_takes_it_back()
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.World.SayAsync(await board.World.MemberAsync("小松"), "予約の方法を教えてください");
        await board.OpenAsync();

        await board.PressAsync(BoardCommand.Merge, 2, into: "１");
        Assert.Equal("settled", board.PlaceOf(2));
        Assert.Contains("No.2をまとめました", board.Page, StringComparison.Ordinal);
        await board.PressAsync(BoardCommand.Undo);
        Assert.Equal("held", board.PlaceOf(2));
        await board.PressAsync(BoardCommand.Merge, 2, into: "九");

        Assert.Equal("held", board.PlaceOf(2));
    }

    [Fact]
    public async Task What_a_member_wrote_stays_text()
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "質問：<script>alert(1)</script>と書くと\u202Eどうなりますか");
        await board.OpenAsync();

        Assert.DoesNotContain("<script>alert", board.Page, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;alert(1)", board.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_no_form_sends_changes_nothing()
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.OpenAsync();

        Assert.Equal(HttpStatusCode.BadRequest, await board.PressAsync("explode", 1));
        await board.OpenAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await board.PressAsync(BoardCommand.Answer, 1, new string('あ', 5001)));
        await board.OpenAsync();
        Assert.Equal(HttpStatusCode.OK, await board.PressAsync(BoardCommand.Approve, 99));
        Assert.Contains("99", board.Page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await board.OpenAsync("/organizers/sessions/4"));
        Assert.Contains("第4回の研究会は登録されていません。", board.Page, StringComparison.Ordinal);
        Assert.Equal(QuestionState.Held, await board.StateAsync(1));
    }

    [Fact]
    public async Task A_long_session_shows_what_is_next_and_tells_how_much_more_there_is()
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.FillAsync(300);
        await board.OpenAsync();

        Assert.Equal("held", board.PlaceOf(1));
        Assert.Equal("", board.PlaceOf(300));
        Assert.Contains("300件中 1〜60件目", board.Page, StringComparison.Ordinal);
        await board.OpenAsync($"{BoardWorld.Address}?page=5");
        Assert.Equal("held", board.PlaceOf(300));
    }

    [Fact]
    public async Task What_the_page_does_not_show_is_not_approved_with_the_rest()
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.FillAsync(70);
        await board.OpenAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "質問：窓口の費用はいくらですか");

        await board.PressAsync(BoardCommand.ApproveAll);

        Assert.Equal((QuestionState.Queued, QuestionState.Held, QuestionState.Held), (await board.StateAsync(60), await board.StateAsync(61), await board.StateAsync(71)));
        await board.OpenAsync($"{BoardWorld.Address}?q={Uri.EscapeDataString("費用")}");
        await board.PressAsync(BoardCommand.ApproveAll);
        Assert.Equal((QuestionState.Held, QuestionState.Queued), (await board.StateAsync(61), await board.StateAsync(71)));
    }

    [Fact]
    public async Task What_has_been_added_to_since_is_not_approved_in_words_that_nobody_has_seen()
    {
        await using var board = await BoardWorld.LiveAsync();
        var member = await board.World.MemberAsync("佐伯");
        await board.World.SayAsync(member, "窓口の費用はいくらですか");
        await board.OpenAsync();
        await board.World.SayAsync(member, "また、期間も知りたいです");

        await board.PressAsync(BoardCommand.ApproveAll);
        Assert.Equal(QuestionState.Held, await board.StateAsync(1));
        await board.PressAsync(BoardCommand.ApproveAll);

        Assert.Equal(QuestionState.Queued, await board.StateAsync(1));
    }

    [Theory]
    [InlineData(BoardCommand.NotTake)]
    [InlineData(BoardCommand.Reword)]
    public async Task What_was_written_as_an_answer_becomes_no_reason_and_no_wording(string verb)
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.OpenAsync();

        await board.PressAsync(verb, 1, more: ("text", "年に三十万円です。"));

        var question = await board.QuestionAsync(1);
        Assert.Equal((QuestionState.Held, "窓口の費用はいくらですか"), (question.State, question.Shown));
        Assert.Matches("<textarea[^>]*name=\"text\"[^>]*>年に三十万円です。</textarea>", board.Page);
    }

    [Fact]
    public async Task A_reason_in_ones_own_words_is_taken_from_the_field_beside_the_offered_ones()
    {
        await using var board = await BoardWorld.LiveAsync();
        await board.World.SayAsync(await board.World.MemberAsync("佐伯"), "窓口の費用はいくらですか");
        await board.OpenAsync();

        await board.PressAsync(BoardCommand.NotTake, 1, "別の回で扱うため");

        Assert.Equal("別の回で扱うため", (await board.QuestionAsync(1)).NotTakenReason);
    }
}
