using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Domain.Sessions;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>The head of the board in a browser, and the board under fingers.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardHeadScreenTests(Chromium chromium)
{
    [Fact]
    public async Task The_badge_the_minutes_and_the_steps_follow_without_leaving_the_page()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        var course = screen.Page.Locator("#course");
        screen.World.Clock.Set(BotWorld.SessionStart.AddMinutes(1));
        await screen.Page.ReloadAsync();
        await Expect(course.Locator("time")).ToHaveTextAsync("残り89分");
        await screen.Page.EvaluateAsync("window.stays = true");

        await course.GetByRole(AriaRole.Button, new() { Name = "休憩" }).ClickAsync();
        await Expect(course.Locator(".state")).ToHaveTextAsync("休憩中");
        await Expect(screen.Page.Locator("#told")).ToHaveTextAsync("第3回は「休憩中」になりました。");
        await Expect(course.GetByRole(AriaRole.Button, new() { Name = "再開" })).ToBeFocusedAsync();
        await screen.World.SayAsync(screen.Organizer, "再開");
        await Expect(course.Locator(".state")).ToHaveTextAsync("開催中");
        await screen.TakeAsync("head");

        await screen.World.AtAsync(BotWorld.SessionStart.AddMinutes(87));
        await screen.Page.ReloadAsync();
        await Expect(course.Locator("time")).ToHaveTextAsync("残り3分");
        await Expect(course.Locator("time")).ToHaveClassAsync("warm");
        await course.GetByRole(AriaRole.Button, new() { Name = "終了" }).ClickAsync();
        await Expect(course.Locator(".state")).ToHaveTextAsync("終了");
        await Expect(course.Locator("time")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_press_that_was_meant_for_the_steps_before_a_colleagues_move_takes_none_of_those_after_it()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        var course = screen.Page.Locator("#course");
        await screen.StandStillAsync();
        await course.GetByRole(AriaRole.Button, new() { Name = "休憩" }).FocusAsync();

        await screen.World.SayAsync(screen.Organizer, "休憩");
        await Expect(course.Locator(".state")).ToHaveTextAsync("休憩中");
        await Expect(course).ToBeFocusedAsync();
        await screen.Page.Keyboard.PressAsync("Enter");
        var box = await course.Locator("button").First.BoundingBoxAsync();
        await screen.Page.Mouse.ClickAsync(box!.X + (box.Width / 2), box.Y + (box.Height / 2));

        // Whoever has had the time to see them presses the steps of the moment, under their own version.
        await screen.GoOnAsync();
        await Expect(course).ToBeFocusedAsync();
        await course.GetByRole(AriaRole.Button, new() { Name = "終了" }).ClickAsync();
        await Expect(course.Locator(".state")).ToHaveTextAsync("終了");
        Assert.Equal(["Closed"], screen.Sent);
    }

    [Fact]
    public async Task After_the_own_step_the_focus_goes_on_to_the_next_one_once_that_takes_a_press()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        var course = screen.Page.Locator("#course");
        await screen.StandStillAsync();
        await course.GetByRole(AriaRole.Button, new() { Name = "休憩" }).FocusAsync();

        await screen.PressAsync("Enter");
        await Expect(course.Locator(".state")).ToHaveTextAsync("休憩中");
        await Expect(course).ToBeFocusedAsync();
        await screen.PressAsync("Enter");
        await screen.GoOnAsync();
        await Expect(course.GetByRole(AriaRole.Button, new() { Name = "再開" })).ToBeFocusedAsync();
        Assert.Equal(["Paused"], screen.Sent);

        await screen.PressAsync("Enter");
        await Expect(course.Locator(".state")).ToHaveTextAsync("開催中");
        Assert.Equal(["Paused", "Live"], screen.Sent);
    }

    [Fact]
    public async Task Minutes_over_the_time_are_counted_too()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.World.SayAsync(screen.Organizer, "休憩");
        screen.World.Clock.Set(BotWorld.SessionStart.AddMinutes(97).AddSeconds(1));

        await screen.Page.ReloadAsync();

        await Expect(screen.Page.Locator("#course time")).ToHaveTextAsync("7分超過");
        await Expect(screen.Page.Locator("#course time")).ToHaveClassAsync("hot");
    }

    [Theory]
    [InlineData(390)]
    [InlineData(320)]
    public async Task On_a_phone_whatever_is_pressed_is_large_enough_and_nothing_is_wider_than_the_window(int width)
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, width, 844);
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください", "職員の研修はどう進めましたか。手引きも教えてください", "期間はどれくらいですか");
        foreach (var words in new[] { "承認 1", "承認 2", "表示 3", "回答 4 八か月でした。" })
        {
            await screen.World.SayAsync(screen.Organizer, words);
        }

        await screen.Page.ReloadAsync();
        foreach (var summary in await screen.Page.Locator("#queued summary").AllAsync())
        {
            await summary.ClickAsync();
            await LookAsync();
        }

        await screen.Page.Locator("#queued input[name=chosen]").First.CheckAsync();
        await screen.Page.Locator("#bulk summary").ClickAsync();
        await LookAsync();
        await screen.TakeAsync($"fingers-{width}");

        async Task LookAsync()
        {
            Assert.Empty(await screen.Page.EvaluateAsync<string[]>(
                """
                [...document.querySelectorAll("button, summary, input:not([type=hidden]), select, textarea, .tabs a")].filter(one => one.checkVisibility())
                    .map(one => [one, one.getBoundingClientRect()]).filter(([, box]) => box.width < 24 || box.height < 24)
                    .map(([one, box]) => `${one.outerHTML.slice(0, 80)} is ${box.width} by ${box.height}`)
                """));
            Assert.True(await screen.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        }
    }

    [Fact]
    public async Task On_a_phone_the_next_question_is_brought_up_from_wherever_one_has_scrolled_to()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 390, 844);
        await screen.AskAsync([.. Enumerable.Range(1, 12).Select(number => $"{number}番の窓口の手順はどうなりますか")]);
        await screen.World.SayAsync(screen.Organizer, "全部承認");
        await screen.Page.ReloadAsync();
        await screen.Page.EvaluateAsync("scrollTo(0, document.body.scrollHeight)");

        var next = screen.Page.GetByRole(AriaRole.Button, new() { Name = "次の質問へ" });
        await Expect(next).ToBeInViewportAsync();
        await next.ClickAsync();

        await Expect(screen.Card(1)).ToHaveClassAsync("question now");
    }

    [Fact]
    public async Task Ticks_are_taken_off_all_cards_at_once()
    {
        await using var screen = await BoardScreen.OpenAsync(chromium, 1440, 900);
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください");
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await screen.Page.Locator("input[name=chosen]").First.CheckAsync();
        await screen.Page.Locator("input[name=chosen]").Last.CheckAsync();

        await screen.Page.GetByRole(AriaRole.Button, new() { Name = "選択をやめる" }).ClickAsync();

        await Expect(screen.Page.Locator("input[name=chosen]:checked")).ToHaveCountAsync(0);
        await Expect(screen.Page.Locator("#bulk")).ToBeHiddenAsync();
    }
}
