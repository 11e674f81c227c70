using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>What a key does, and what it does not do by mistake.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardKeysScreenTests(Chromium chromium)
{
    [Fact]
    public async Task The_help_names_the_keys_that_act_and_no_others()
    {
        await using var screen = await OpenAsync();
        await screen.World.SayAsync(screen.Organizer, "承認 1");
        await screen.World.SayAsync(screen.Organizer, "表示 2");
        await Expect(screen.Card(2)).ToHaveClassAsync("question now");

        var named = await screen.Page.Locator("#keys kbd").AllTextContentsAsync();
        var acting = await screen.Page.EvaluateAsync<string[]>(
            "[...new Set([...document.querySelectorAll('[data-key], [data-goes]')].map(one => one.dataset.key ?? one.dataset.goes))]");

        Assert.Equal(acting.Concat(["j", "k"]).Order(StringComparer.Ordinal), named.Select(key => key.Replace("Shift + ", "", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_keys_beside_those_of_a_quiet_session_act_too()
    {
        await using var screen = await OpenAsync();

        await screen.PressAsync("j", "j", "k");
        await Expect(screen.Card(1)).ToBeFocusedAsync();
        await screen.PressAsync("p");
        await Expect(screen.Card(1)).ToHaveClassAsync("question now");
        await screen.PressAsync("x");
        await Expect(screen.Card(1)).ToHaveClassAsync("question settled");
        Assert.Equal(QuestionState.Answered, await screen.StateAsync(1));

        await screen.World.SayAsync(screen.Organizer, "承認 2");
        await screen.World.SayAsync(screen.Organizer, "承認 3");
        await screen.Page.ReloadAsync();
        await screen.Card(3).FocusAsync();
        await screen.PressAsync("Shift+K");
        await Expect(screen.Page.Locator("#queued article").First).ToHaveAttributeAsync("id", "q3");
        await screen.PressAsync("h");
        await Expect(screen.Card(3)).ToHaveClassAsync("question held");

        await screen.AskAsync("手引きはありますか");
        await Expect(screen.Page.Locator("#fresh")).ToHaveTextAsync("新着 1");
        await screen.PressAsync("l");
        await Expect(screen.Card(4)).ToBeVisibleAsync();
        await screen.Card(4).FocusAsync();
        await screen.PressAsync("m");
        await screen.Page.Keyboard.TypeAsync("2");
        await screen.PressAsync("Tab", "Enter");
        await Expect(screen.Card(4)).ToHaveClassAsync("question settled");
        Assert.Equal(QuestionState.Merged, await screen.StateAsync(4));
    }

    [Fact]
    public async Task What_is_ticked_is_approved_held_and_gathered_by_key_and_without_a_tick_those_keys_do_nothing()
    {
        await using var screen = await OpenAsync();
        await screen.Card(1).FocusAsync();
        await screen.PressAsync("Shift+A", "Shift+M");
        await Expect(screen.Card(1)).ToBeFocusedAsync();

        await screen.PressAsync("c", "j", "c", "Shift+A");
        await Expect(screen.Card(2)).ToHaveClassAsync("question queued");
        Assert.Equal((QuestionState.Queued, QuestionState.Queued, QuestionState.Held), (await screen.StateAsync(1), await screen.StateAsync(2), await screen.StateAsync(3)));

        await screen.Card(1).FocusAsync();
        await screen.PressAsync("c", "Shift+C");
        await Expect(screen.Page.Locator(".bulk")).ToBeHiddenAsync();
        await screen.PressAsync("c", "Shift+H");
        await Expect(screen.Card(1)).ToHaveClassAsync("question held");

        await screen.PressAsync("c");
        await screen.Card(2).FocusAsync();
        await screen.PressAsync("c", "Shift+M");
        await screen.Page.Keyboard.TypeAsync("費用と期間はどのくらいですか");
        await screen.PressAsync("Tab", "Enter");
        await Expect(screen.Card(4)).ToContainTextAsync("費用と期間はどのくらいですか");
        Assert.Equal((QuestionState.Merged, QuestionState.Merged), (await screen.StateAsync(1), await screen.StateAsync(2)));
    }

    [Fact]
    public async Task A_key_that_is_held_acts_once_and_only_walks_on_along_the_cards()
    {
        await using var screen = await OpenAsync();
        await screen.World.SayAsync(screen.Organizer, "全部承認");
        await Expect(screen.Page.Locator("#queued article")).ToHaveCountAsync(3);
        var keyboard = screen.Page.Keyboard;

        await HoldAsync("n", () => Expect(screen.Card(1)).ToHaveClassAsync("question now"), "advance");
        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "次の質問へ" }).FocusAsync();
        await HoldAsync("Enter", () => Expect(screen.Card(2)).ToHaveClassAsync("question now"), "advance", "advance");
        await HoldAsync("j", () => Expect(screen.Card(2)).ToBeFocusedAsync(), "advance", "advance");
        await Expect(screen.Card(3)).ToBeFocusedAsync();
        await screen.PressAsync("u");

        await Expect(screen.Card(1)).ToHaveClassAsync("question now");
        Assert.Equal(["advance", "advance", "undo"], screen.Sent);

        async Task HoldAsync(string key, Func<Task> shown, params string[] sent)
        {
            await keyboard.DownAsync(key);
            await shown();
            await Expect(screen.Page.Locator("form[data-sent]")).ToHaveCountAsync(0);
            await keyboard.DownAsync(key);
            await keyboard.UpAsync(key);
            await Expect(screen.Page.Locator("form[data-sent]")).ToHaveCountAsync(0);
            Assert.Equal(sent, screen.Sent);
        }
    }

    [Fact]
    public async Task A_draft_of_an_answer_becomes_no_wording_and_no_key_sends_what_another_act_was_written_for()
    {
        await using var screen = await OpenAsync();
        var (answer, words) = (screen.Card(1).Locator("textarea[name=text]"), screen.Card(1).Locator("textarea[name=words]"));
        await screen.Card(1).FocusAsync();
        await screen.PressAsync("w");
        await screen.Page.Keyboard.TypeAsync("年に三十万円です。");

        await screen.Card(1).FocusAsync();
        await screen.PressAsync("e");
        await Expect(words).ToBeFocusedAsync();
        await Expect(words).ToHaveValueAsync("窓口の費用はいくらですか");
        await screen.Card(1).FocusAsync();
        await screen.PressAsync("w");
        await Expect(answer).ToBeFocusedAsync();
        await Expect(answer).ToHaveValueAsync("年に三十万円です。");
        await screen.PressAsync("Tab", "Enter");

        await Expect(screen.Card(1).Locator("blockquote")).ToHaveTextAsync("年に三十万円です。");
        Assert.Equal(["answer 1"], screen.Sent);
        await Expect(screen.Card(1).Locator(".words").First).ToHaveTextAsync("窓口の費用はいくらですか");
    }

    [Fact]
    public async Task A_lookalike_that_the_board_proposes_is_merged_by_a_press_of_its_own()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("費用は月額いくらですか");
        await screen.World.SayAsync(await screen.World.MemberAsync("北川"), "質問：毎月の費用はいくらですか");
        await screen.World.SayAsync(screen.Organizer, "承認 1");
        var into = screen.Card(2).Locator("input[name=into]");
        await Expect(into).ToHaveValueAsync("1");
        await screen.Card(2).FocusAsync();

        await screen.PressAsync("m");
        await Expect(into).ToBeFocusedAsync();
        await screen.PressAsync("Enter", "Tab");
        Assert.Empty(screen.Sent);
        await screen.PressAsync("Enter");

        await Expect(screen.Card(2)).ToHaveClassAsync("question settled");
        Assert.Equal(["merge 2"], screen.Sent);
    }

    [Fact]
    public async Task With_caps_lock_j_and_k_walk_and_no_key_moves_a_card_that_another_order_shows()
    {
        await using var screen = await OpenAsync();
        await screen.World.SayAsync(screen.Organizer, "全部承認");
        await screen.Page.ReloadAsync();
        await screen.Card(1).FocusAsync();

        // The letter that Caps Lock makes, without Shift.
        await screen.PressAsync("J");
        await Expect(screen.Card(2)).ToBeFocusedAsync();
        await screen.PressAsync("K");
        await Expect(screen.Card(1)).ToBeFocusedAsync();
        await screen.PressAsync("N");
        await Expect(screen.Card(1)).ToHaveClassAsync("question now");

        await screen.Page.GotoAsync(screen.Page.Url.Split('#')[0] + "?sort=Newest");
        await screen.Card(2).FocusAsync();
        await screen.PressAsync("o", "Shift+K", "Shift+J", "f");
        await Expect(screen.Card(2)).ToHaveClassAsync("question next");
        Assert.Equal(["advance", "next 2"], screen.Sent);
    }

    private async Task<BoardScreen> OpenAsync()
    {
        var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください", "職員の研修はどう進めましたか。手引きも教えてください");
        await Expect(screen.Card(3)).ToBeVisibleAsync();
        return screen;
    }
}
