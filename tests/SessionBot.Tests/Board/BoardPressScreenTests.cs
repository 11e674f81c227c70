using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>One press acts once, however fast the service is and however quickly a hand presses again.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardPressScreenTests(Chromium chromium)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_brings_up_the_next_question_and_not_the_one_after_it(bool isSlow)
    {
        await using var screen = await OpenAsync(await chromium.NewPageAsync());
        await screen.World.SayAsync(screen.Organizer, "全部承認");
        await Expect(screen.Page.Locator("#queued article")).ToHaveCountAsync(3);
        await screen.StandStillAsync();
        var next = screen.Page.GetByRole(AriaRole.Button, new() { Name = "次の質問へ" });

        await PressTwiceAsync(screen, next, isSlow, () => Expect(screen.Card(1)).ToHaveClassAsync("question now"));
        await screen.GoOnAsync();
        await next.ClickAsync();

        await Expect(screen.Card(2)).ToHaveClassAsync("question now");
        Assert.Equal(["advance", "advance"], screen.Sent);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_double_click_approves_the_card_that_was_read_and_not_the_one_that_comes_up_under_the_pointer(bool isSlow)
    {
        await using var screen = await OpenAsync(await chromium.NewPageAsync());
        await screen.StandStillAsync();

        var at = await PressTwiceAsync(screen, screen.Button(1, "承認"), isSlow, () => Expect(screen.Card(1)).ToHaveClassAsync("question queued"));
        Assert.Equal("q2", await UnderAsync(screen, at));

        // Whoever has had the time to read it presses at the same place again.
        await screen.GoOnAsync();
        await screen.Page.Mouse.ClickAsync(at.X, at.Y);
        await Expect(screen.Card(2)).ToHaveClassAsync("question queued");
        Assert.Equal(["approve 1", "approve 2"], screen.Sent);
        Assert.Equal(QuestionState.Held, await screen.StateAsync(3));
    }

    [Fact]
    public async Task A_double_tap_on_a_phone_acts_once()
    {
        await using var screen = await OpenAsync(await chromium.NewPageAsync(390, 844, hasTouch: true));
        await screen.World.SayAsync(screen.Organizer, "全部承認");
        await Expect(screen.Page.Locator("#queued article")).ToHaveCountAsync(3);
        await screen.StandStillAsync();
        var at = await MiddleAsync(screen.Page.GetByRole(AriaRole.Button, new() { Name = "次の質問へ" }));

        await screen.Page.Touchscreen.TapAsync(at.X, at.Y);
        await ShownAsync(screen, () => Expect(screen.Card(1)).ToHaveClassAsync("question now"));
        await screen.Page.Touchscreen.TapAsync(at.X + 5, at.Y - 5);
        await ShownAsync(screen, () => Expect(screen.Card(1)).ToHaveClassAsync("question now"));
        await screen.GoOnAsync();
        await screen.Page.Touchscreen.TapAsync(at.X, at.Y);

        await Expect(screen.Card(2)).ToHaveClassAsync("question now");
        Assert.Equal(["advance", "advance"], screen.Sent);
    }

    [Fact]
    public async Task A_hand_that_has_moved_on_waits_for_nothing()
    {
        await using var screen = await OpenAsync(await chromium.NewPageAsync());
        await screen.StandStillAsync();

        await screen.Button(1, "承認").ClickAsync();
        await ShownAsync(screen, () => Expect(screen.Card(1)).ToHaveClassAsync("question queued"));
        await screen.Button(3, "承認").ClickAsync();

        await Expect(screen.Card(3)).ToHaveClassAsync("question queued");
        Assert.Equal(["approve 1", "approve 3"], screen.Sent);
    }

    [Fact]
    public async Task A_hand_that_presses_elsewhere_while_the_answer_comes_presses_for_the_first_time()
    {
        await using var screen = await OpenAsync(await chromium.NewPageAsync());
        await screen.StandStillAsync();
        var (mouse, mayAnswer) = (screen.Page.Mouse, new TaskCompletionSource());
        await screen.Page.RouteAsync("**/organizers/sessions/3", async route =>
        {
            await mayAnswer.Task;
            await route.ContinueAsync();
        });

        await screen.Button(1, "承認").ClickAsync();
        var at = await MiddleAsync(screen.Page.GetByRole(AriaRole.Button, new() { Name = "次の質問へ" }));
        await mouse.MoveAsync(at.X, at.Y);
        await mouse.DownAsync();
        mayAnswer.SetResult();
        await ShownAsync(screen, () => Expect(screen.Card(1)).ToHaveClassAsync("question queued"));
        await mouse.UpAsync();

        await Expect(screen.Card(1)).ToHaveClassAsync("question now");
        Assert.Equal(["approve 1", "advance"], screen.Sent);
    }

    private static async Task<BoardScreen> OpenAsync(IPage page)
    {
        var screen = await BoardScreen.OpenAsync(page);
        await screen.AskAsync("窓口の費用はいくらですか", "予約の方法を教えてください", "職員の研修はどう進めましたか");
        await Expect(screen.Card(3)).ToBeVisibleAsync();
        return screen;
    }

    /// <summary>The two halves of a double click, the second one while the service has not answered yet, or after all is shown that came of the first.</summary>
    /// <param name="shown">What comes of the first.</param>
    private static async Task<(float X, float Y)> PressTwiceAsync(BoardScreen screen, ILocator button, bool isSlow, Func<Task> shown)
    {
        var (mouse, at, mayAnswer) = (screen.Page.Mouse, await MiddleAsync(button), new TaskCompletionSource());
        await screen.Page.RouteAsync("**/organizers/sessions/3", async route =>
        {
            await (isSlow ? mayAnswer.Task : Task.CompletedTask);
            await route.ContinueAsync();
        });
        await mouse.MoveAsync(at.X, at.Y);
        await mouse.DownAsync();
        await mouse.UpAsync();
        if (!isSlow)
        {
            await ShownAsync(screen, shown);
        }

        await mouse.DownAsync(new() { ClickCount = 2 });
        await mouse.UpAsync(new() { ClickCount = 2 });
        mayAnswer.SetResult();
        await ShownAsync(screen, shown);
        return at;
    }

    private static async Task ShownAsync(BoardScreen screen, Func<Task> shown)
    {
        await shown();
        await Expect(screen.Page.Locator("form[data-sent]")).ToHaveCountAsync(0);
    }

    private static async Task<(float X, float Y)> MiddleAsync(ILocator button)
    {
        await button.ScrollIntoViewIfNeededAsync();
        var box = await button.BoundingBoxAsync();
        return (box!.X + (box.Width / 2), box.Y + (box.Height / 2));
    }

    private static Task<string> UnderAsync(BoardScreen screen, (float X, float Y) at) =>
        screen.Page.EvaluateAsync<string>("at => document.elementFromPoint(...at).closest('article').id", new double[] { at.X, at.Y });
}
