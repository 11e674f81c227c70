using System.Text.RegularExpressions;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Board;

/// <summary>Back to the board by the browser's own button: what is shown is never old without a word.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class BoardReturnTests(Chromium chromium)
{
    [Fact]
    public async Task Whoever_goes_back_reads_the_board_anew()
    {
        await using var screen = await BoardScreen.OpenAsync(await chromium.NewKeepingPageAsync());
        await LeaveAsync(screen);

        await screen.Page.GoBackAsync();

        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await Expect(screen.Page.GetByText("内緒の計画")).ToHaveCountAsync(0);
        Assert.False(await screen.Page.EvaluateAsync<bool>("'kept' in window"));
    }

    [Fact]
    public async Task A_board_that_the_browser_has_kept_says_that_it_is_old_until_it_has_read_and_is_followed_again()
    {
        await using var screen = await OpenKeptAsync();
        await LeaveAsync(screen);

        await screen.Page.EvaluateAsync("history.back()");

        await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("data-kept", "true");
        Assert.Equal("true true", await screen.Page.EvaluateAsync<string>("`${kept.saysSo} ${kept.isOff}`"));
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await Expect(screen.Page.GetByText("内緒の計画")).ToHaveCountAsync(0);
        await Expect(screen.Page.Locator("#stale")).ToBeHiddenAsync();
        await screen.AskAsync("職員の研修はどう進めましたか");
        await Expect(screen.Card(3)).ToBeAttachedAsync();
        await Expect(screen.Page.Locator("#course button").First).Not.ToHaveAttributeAsync("aria-disabled", "true");
    }

    [Fact]
    public async Task A_stream_that_is_open_again_makes_the_page_no_newer_before_it_has_been_read()
    {
        await using var screen = await OpenKeptAsync();
        await screen.Page.EvaluateAsync(
            """
            window.EventSource = class extends EventSource {
                constructor(address) {
                    super(address);
                    let beats = 0;
                    this.addEventListener("beat", () => document.documentElement.dataset.beats = ++beats);
                }
            };
            null
            """);
        await LeaveAsync(screen);
        var isToBeRead = new TaskCompletionSource();
        await screen.Page.RouteAsync("**/organizers/sessions/3/cards*", async route =>
        {
            await isToBeRead.Task;
            await UntoldAsync(route);
        });

        await screen.Page.EvaluateAsync("history.back()");
        await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("data-kept", "true");
        await Expect(screen.Page.Locator("html")).ToHaveAttributeAsync("data-beats", new Regex("^([2-9]|[1-9][0-9]+)$"));

        await Expect(screen.Page.Locator("#stale")).ToBeVisibleAsync();
        await Expect(screen.Page.Locator("#course button").First).ToHaveAttributeAsync("aria-disabled", "true");
        isToBeRead.SetResult();
        await Expect(screen.Page.Locator("#stale")).ToBeHiddenAsync();
        await Expect(screen.Card(2)).ToBeVisibleAsync();
        await Expect(screen.Page.GetByText("内緒の計画")).ToHaveCountAsync(0);
    }

    /// <summary>Some browsers keep what they were told not to store; Chromium does where it was not told.</summary>
    private async Task<BoardScreen> OpenKeptAsync()
    {
        var screen = await BoardScreen.OpenAsync(await chromium.NewKeepingPageAsync());
        await screen.Page.RouteAsync("**/organizers/sessions/3*", UntoldAsync);
        await screen.Page.RouteAsync("**/organizers/sessions/3/{cards,presence}*", UntoldAsync);
        await screen.Page.ReloadAsync();
        return screen;
    }

    private static async Task UntoldAsync(IRoute route)
    {
        var answer = await route.FetchAsync();
        await route.FulfillAsync(new() { Response = answer, Headers = answer.Headers.Where(header => header.Key != "cache-control") });
    }

    /// <summary>To another page, by a link; meanwhile one question is unsent and another one comes.</summary>
    private static async Task LeaveAsync(BoardScreen screen)
    {
        var id = await screen.World.SayAsync(screen.Member, "内緒の計画はどうなりますか");
        await Expect(screen.Card(1)).ToBeVisibleAsync();
        await screen.Page.EvaluateAsync(
            """
            addEventListener("pageshow", event => {
                window.kept = { saysSo: !document.querySelector("#stale").hidden, isOff: document.querySelector("#course button").ariaDisabled === "true" };
                document.documentElement.dataset.kept = event.persisted;
            })
            """);
        await screen.Page.GetByRole(AriaRole.Link, new() { Name = "報告", Exact = true }).ClickAsync();
        await screen.Page.WaitForURLAsync("**/reports");
        await screen.World.UnsendAsync(screen.Member, id);
        await screen.AskAsync("予約の方法を教えてください");
    }
}
