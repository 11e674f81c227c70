using System.Text.RegularExpressions;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>A board that stays open in a browser, whatever happens around it meanwhile.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardLiveScreenTests(Chromium chromium)
{
    [Fact]
    public async Task What_is_held_back_from_the_reader_is_not_approved_with_what_can_be_seen()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか");
        await Expect(screen.Card(1)).ToBeVisibleAsync();
        await screen.Card(1).FocusAsync();
        await screen.AskAsync("予約の方法を教えてください");
        await Expect(screen.Page.Locator("#fresh")).ToHaveTextAsync("新着 1");

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "すべて承認" }).ClickAsync();

        await Expect(screen.Card(1)).ToHaveClassAsync("question queued");
        Assert.Equal(QuestionState.Held, await screen.StateAsync(2));
    }

    [Fact]
    public async Task Who_presses_what_a_colleague_has_changed_sees_the_card_as_it_is_with_the_own_words_still_in_the_field()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか");
        await screen.Step(1, "回答").ClickAsync();
        var field = screen.Card(1).Locator("textarea[name=text]");
        await field.FillAsync("年に三十万円です。");

        await screen.World.SayAsync(screen.Organizer, "見送り 1 時間が足りないため");
        await Expect(screen.Card(1)).ToHaveClassAsync("question settled");
        await screen.Button(1, "回答を記録").ClickAsync();

        await Expect(screen.Card(1).Locator(".notice")).ToContainTextAsync("変更しています");
        await Expect(screen.Card(1)).ToContainTextAsync("時間が足りないため");
        await Expect(field).ToHaveValueAsync("年に三十万円です。");
        Assert.Equal(QuestionState.NotTaken, await screen.StateAsync(1));
        await screen.TakeAsync("conflict");

        // It has been seen: pressed again, it is meant.
        await Expect(screen.Page.Locator("form[data-sent]")).ToHaveCountAsync(0);
        await screen.Button(1, "回答を記録").ClickAsync();
        await Expect(screen.Card(1).Locator("blockquote")).ToHaveTextAsync("年に三十万円です。");
        await Expect(screen.Card(1).Locator(".notice")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task What_a_colleague_moves_moves_nothing_under_the_pointer_until_nobody_reads()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください", "職員の研修はどう進めましたか");
        await Expect(screen.Card(3)).ToBeVisibleAsync();

        // For as long as somebody reads, however long this machine takes for it.
        await screen.Page.EvaluateAsync("window.clock = Date.now; const at = Date.now(); Date.now = () => at; null");
        await screen.Card(2).HoverAsync();
        var before = await screen.Card(2).BoundingBoxAsync();

        await screen.World.SayAsync(screen.Organizer, "承認 1");
        await Expect(screen.Page.Locator(".ghost")).ToHaveTextAsync("質問No.1は「順番待ち」へ移りました");
        await Expect(screen.Card(1)).ToBeHiddenAsync();
        await screen.TakeAsync("moved");
        Assert.Equal(before!.Y, (await screen.Card(2).BoundingBoxAsync())!.Y);

        // On the stage it is to be seen at once.
        await screen.World.SayAsync(screen.Organizer, "表示 3");
        await Expect(screen.Card(3)).ToHaveClassAsync("question now");
        await Expect(screen.Card(3)).ToBeVisibleAsync();
        Assert.Equal(before.Y, (await screen.Card(2).BoundingBoxAsync())!.Y);

        await screen.Page.EvaluateAsync("Date.now = window.clock; null");
        await Expect(screen.Page.Locator(".ghost")).ToHaveCountAsync(0);
        await Expect(screen.Page.Locator("#queued #q1")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task After_a_restart_of_the_service_the_open_board_shows_what_the_database_holds_and_its_buttons_work()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか");
        await Expect(screen.Card(1)).ToBeVisibleAsync();

        screen.Line.Cut();
        await screen.World.RestartAsync();
        await screen.World.SayAsync(screen.Organizer, "承認 1");
        await screen.AskAsync("予約の方法を教えてください");
        screen.Line.Mend(screen.World.Address);

        await Expect(screen.Page.Locator("#queued #q1")).ToBeVisibleAsync();
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("#stale")).ToBeHiddenAsync();
        await screen.Button(2, "承認").ClickAsync();
        await Expect(screen.Card(2)).ToHaveClassAsync("question queued");
        Assert.Equal(QuestionState.Queued, await screen.StateAsync(2));
    }

    [Fact]
    public async Task Who_comes_back_to_the_board_sees_what_happened_meanwhile_and_goes_on_seeing()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか");
        await Expect(screen.Card(1)).ToBeVisibleAsync();

        await screen.Page.Locator(".lead a").ClickAsync();
        await Expect(screen.Page).ToHaveURLAsync(new Regex("/organizers$"));
        await screen.AskAsync("予約の方法を教えてください");
        await screen.Page.GoBackAsync();

        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await screen.AskAsync("職員の研修はどう進めましたか");
        await Expect(screen.Card(3)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_room_for_its_stream_the_board_asks_by_itself()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900, streams: false);

        await screen.AskAsync("窓口の費用はいくらですか");

        await Expect(screen.Card(1)).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("#stale")).ToBeHiddenAsync();
        await screen.Button(1, "承認").ClickAsync();
        await Expect(screen.Card(1)).ToHaveClassAsync("question queued");
    }

    [Fact]
    public async Task A_card_that_comes_in_says_at_once_how_long_it_has_waited()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);

        // The page counts by the service's clock, as it was when the page came, and its own goes on from there.
        await screen.Page.Clock.InstallAsync();
        await screen.Page.ReloadAsync();
        await screen.Page.Clock.RunForAsync("07:30");
        await screen.AskAsync("窓口の費用はいくらですか");

        await Expect(screen.Card(1).Locator("time")).ToHaveTextAsync("7分");
        await Expect(screen.Card(1).Locator("time")).ToHaveClassAsync("age warm");
    }

    [Fact]
    public async Task Each_of_two_organizers_sees_that_the_other_is_there_and_with_which_card_the_other_is_busy()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか");
        await Expect(screen.Card(1)).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("#present")).ToBeHiddenAsync();
        var colleague = await BoardPresenceTests.ColleagueAsync(screen.World, "花田", byLink: true);
        do
        {
            await colleague.SayAsync(number: 1);
            await screen.Page.WaitForResponseAsync(IsPresence);
        }
        while (await screen.Page.Locator("#present").IsHiddenAsync());

        await Expect(screen.Page.Locator("#present")).ToHaveTextAsync("ほかに花田さんが開いています");
        await Expect(screen.Card(1).Locator(".busy")).ToHaveTextAsync("花田さんが対応中");
        await screen.TakeAsync("present");
        await screen.Card(1).FocusAsync();
        await Expect(screen.Page.Locator("#present")).ToBeVisibleAsync();
        while (!(await colleague.SayAsync()).Contains("桐生さんが対応中", StringComparison.Ordinal))
        {
            await screen.Page.WaitForResponseAsync(IsPresence);
        }

        static bool IsPresence(IResponse answer) => answer.Url.EndsWith("/presence", StringComparison.Ordinal);
    }
}
