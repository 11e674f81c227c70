using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>The board in a browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardScreenTests(Chromium chromium)
{
    [Fact]
    public async Task A_session_is_moderated_by_keys_alone()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.World.SayAsync(screen.Member, "窓口の費用はいくらですか");
        await Expect(screen.Card(1)).ToHaveClassAsync("question held");

        await screen.PressAsync("j", "a");
        await Expect(screen.Card(1)).ToHaveClassAsync("question queued");
        await Expect(screen.Card(1)).ToBeFocusedAsync();
        await screen.PressAsync("f");
        await Expect(screen.Card(1)).ToHaveClassAsync("question next");
        await screen.PressAsync("n");
        await Expect(screen.Card(1)).ToHaveClassAsync("question now");
        await screen.PressAsync("j", "w");
        await screen.Page.Keyboard.TypeAsync("年に三十万円です。");
        await screen.PressAsync("Tab", "Enter");

        await Expect(screen.Card(1)).ToHaveClassAsync("question settled");
        await Expect(screen.Card(1).Locator("blockquote")).ToHaveTextAsync("年に三十万円です。");
        await screen.PressAsync("u");
        await Expect(screen.Card(1)).ToHaveClassAsync("question now");
    }

    [Fact]
    public async Task Questions_are_sorted_worded_divided_and_turned_down_by_keys_alone()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.World.SayAsync(screen.Member, "質問：窓口の費用はいくらですか。予約の方法も教えてください");
        await screen.World.SayAsync(screen.Member, "質問：天気はどうですか");
        await screen.World.SayAsync(screen.Member, "質問：手続きの期間はいつまでですか");
        await screen.Page.ReloadAsync();

        await screen.PressAsync("j", "d", "Enter");
        await Expect(screen.Card(4).Locator(".words")).ToHaveTextAsync("予約の方法も教えてください");
        await Expect(screen.Card(1)).ToBeFocusedAsync();
        await screen.PressAsync("e");
        await screen.Page.Keyboard.PressAsync("Control+a");
        await screen.Page.Keyboard.TypeAsync("手数料はいくらですか");
        await screen.PressAsync("Tab", "Enter");
        await Expect(screen.Card(1).Locator(".words").First).ToHaveTextAsync("手数料はいくらですか");
        await screen.PressAsync("t");
        await screen.Page.Keyboard.TypeAsync("費用");
        await screen.PressAsync("Tab", "Enter");
        await Expect(screen.Card(1).Locator(".label")).ToHaveTextAsync("費用");
        await screen.PressAsync("s");
        await Expect(screen.Card(1)).ToContainTextAsync("担当：講師");
        await screen.PressAsync("j", "r", "Tab", "Tab", "Enter");
        await Expect(screen.Card(2)).ToHaveClassAsync("question settled");
        await Expect(screen.Card(2)).ToContainTextAsync("今回の内容から離れているため");
        await screen.Card(1).FocusAsync();
        await screen.PressAsync("c", "j", "c");
        await screen.TakeAsync("chosen");
        await screen.Page.Locator("#bulk").GetByRole(AriaRole.Button, new() { Name = "承認" }).FocusAsync();
        await screen.PressAsync("Enter");
        await Expect(screen.Card(3)).ToHaveClassAsync("question queued");
        await screen.Card(3).FocusAsync();
        await screen.PressAsync("o");
        await Expect(screen.Page.Locator("#queued article").First).ToHaveAttributeAsync("id", "q3");
        await screen.PressAsync("Shift+J");
        await Expect(screen.Page.Locator("#queued article").First).ToHaveAttributeAsync("id", "q1");
        await screen.TakeAsync("desk");
        await screen.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await screen.TakeAsync("desk-dark");
        await screen.PressAsync("/");
        await screen.Page.Keyboard.TypeAsync("てすう");
        await Expect(screen.Page.Locator("input[type=search]")).ToHaveValueAsync("てすう");
    }

    [Fact]
    public async Task What_comes_in_shows_at_once_and_leaves_alone_what_somebody_writes()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.World.SayAsync(screen.Member, "窓口の費用はいくらですか");
        await screen.Step(1, "回答").ClickAsync();
        var field = screen.Card(1).Locator("textarea[name=text]");
        await field.FillAsync("年に");

        await screen.World.SayAsync(screen.Member, "質問：予約の方法を教えてください");
        await Expect(screen.Page.Locator("#fresh")).ToHaveTextAsync("新着 1");
        await Expect(screen.Card(2)).ToBeHiddenAsync();

        await Expect(field).ToHaveValueAsync("年に");
        await Expect(field).ToBeFocusedAsync();
        await screen.Page.Keyboard.TypeAsync("三十万円です。nau");
        await Expect(field).ToHaveValueAsync("年に三十万円です。nau");
        Assert.Equal(QuestionState.Held, await screen.StateAsync(1));
        await screen.Page.Locator("#fresh button").ClickAsync();
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await screen.TakeAsync("writing");
    }

    [Fact]
    public async Task A_question_that_is_unsent_leaves_the_board_also_while_somebody_writes_about_it()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        var id = await screen.World.SayAsync(screen.Member, "内緒の計画はどうなりますか");
        await screen.Step(1, "回答").ClickAsync();

        await screen.World.UnsendAsync(screen.Member, id);

        await Expect(screen.Page.GetByText("内緒の計画")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Keys_are_off_when_they_are_switched_off_or_come_from_a_composition_or_with_a_modifier()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.World.SayAsync(screen.Member, "窓口の費用はいくらですか");
        await Expect(screen.Card(1)).ToBeVisibleAsync();

        await screen.PressAsync("j", "Alt+a");
        await screen.Page.EvaluateAsync("document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true, isComposing: true }))");
        await screen.PressAsync("?");
        await Expect(screen.Page.GetByRole(AriaRole.Dialog, new() { Name = "キーボード操作" }).GetByText("回答を書く")).ToBeVisibleAsync();
        await screen.Page.GetByText("キーボードを使う").ClickAsync();
        await screen.PressAsync("Escape");
        await screen.Card(1).FocusAsync();
        await screen.PressAsync("a");
        await Expect(screen.Card(1)).ToHaveClassAsync("question held");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "キーボード操作" }).ClickAsync();
        await screen.Page.GetByText("キーボードを使う").ClickAsync();
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "閉じる" }).ClickAsync();
        await screen.Card(1).FocusAsync();
        await screen.PressAsync("a");

        await Expect(screen.Card(1)).ToHaveClassAsync("question queued");
    }

    [Fact]
    public async Task While_the_line_is_cut_the_board_says_so_and_no_button_leads_away_and_afterwards_it_is_whole_again()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.World.SayAsync(screen.Member, "窓口の費用はいくらですか");
        await screen.Step(1, "回答").ClickAsync();
        await screen.Card(1).Locator("textarea[name=text]").FillAsync("年に三十万円です。");
        await Expect(screen.Page.Locator("#stale")).ToBeHiddenAsync();

        screen.Line.Cut();
        await Expect(screen.Page.Locator("#stale")).ToBeVisibleAsync();
        await screen.Card(1).GetByRole(AriaRole.Button, new() { Name = "承認" }).ClickAsync(new() { Force = true });
        await screen.TakeAsync("stale");
        await screen.World.SayAsync(screen.Member, "質問：予約の方法を教えてください");
        screen.Line.Mend();

        await screen.Page.Locator("#fresh button").ClickAsync();
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("#stale")).ToBeHiddenAsync();
        await Expect(screen.Card(1).Locator("textarea[name=text]")).ToHaveValueAsync("年に三十万円です。");
        await screen.Card(1).GetByRole(AriaRole.Button, new() { Name = "承認" }).ClickAsync();
        await Expect(screen.Card(1)).ToHaveClassAsync("question queued");
    }

    [Fact]
    public async Task On_a_phone_nothing_goes_beyond_the_edge_not_even_what_has_no_end()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 390, 844);
        await screen.World.SayAsync(screen.Member, "質問：" + new string('a', 3000));
        await screen.World.SayAsync(screen.Member, "質問：\u202E右から左の印はどうなりますか");
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await screen.Step(1, "見送る").ClickAsync();
        await screen.TakeAsync("phone");

        Assert.True(await screen.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }
}
