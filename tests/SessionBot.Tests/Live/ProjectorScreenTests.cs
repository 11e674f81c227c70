using LineSimulator.People;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Live;

/// <summary>The projector page in a browser.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class ProjectorScreenTests(Chromium chromium)
{
    private const string Sentence = "窓口の書かない化を進めるときに、住民の方への説明と職員の研修をどの順で行い、どのくらいの期間をかけましたか。";

    [Theory]
    [InlineData(1920, 1080, "なぜですか")]
    [InlineData(1920, 1080, Sentence + Sentence + Sentence + Sentence + Sentence + Sentence)]
    [InlineData(1280, 720, Sentence + Sentence + Sentence + Sentence + Sentence + Sentence)]
    public async Task A_question_stands_whole_on_the_screen_in_letters_as_large_as_they_fit(int width, int height, string text)
    {
        await using var screen = await Screen.OpenAsync(chromium, width, height);
        await screen.World.ShowAsync(screen.Organizer, screen.Member, text);

        await Expect(screen.Page.Locator(".words p")).ToHaveTextAsync(text);
        await screen.TakeAsync($"question-{text.Length}-{width}");
        Assert.True(await screen.IsWholeAsync());
        Assert.True(await screen.LetterSizeAsync() >= 32);
    }

    [Fact]
    public async Task Five_thousand_letters_without_a_space_stand_whole_too()
    {
        await using var screen = await Screen.OpenAsync(chromium, 1920, 1080);
        await screen.World.ShowAsync(screen.Organizer, screen.Member, new string('a', 4999) + "？");

        await Expect(screen.Page.Locator(".number")).ToHaveTextAsync("質問1");
        await screen.TakeAsync("endless");
        Assert.True(await screen.IsWholeAsync());
    }

    [Fact]
    public async Task On_a_phone_nothing_goes_beyond_the_edge()
    {
        await using var screen = await Screen.OpenAsync(chromium, 390, 844);
        await screen.TakeAsync("idle-phone");
        await screen.World.ShowAsync(screen.Organizer, screen.Member, Sentence + Sentence);

        await Expect(screen.Page.Locator(".words p")).ToHaveTextAsync(Sentence + Sentence);
        await screen.TakeAsync("question-phone");
        Assert.True(await screen.IsWholeAsync());
    }

    [Fact]
    public async Task A_vote_shows_beside_the_question()
    {
        await using var screen = await Screen.OpenAsync(chromium, 1920, 1080);
        await screen.World.ShowAsync(screen.Organizer, screen.Member, Sentence);
        var other = await screen.World.MemberAsync("倉田");

        await screen.World.SayAsync(other, "私も知りたい 1");

        await Expect(screen.Page.Locator(".supporters")).ToHaveTextAsync("私も知りたい1人");
        await screen.TakeAsync("supported");
    }

    [Fact]
    public async Task B_blanks_the_screen_and_F_keeps_what_it_shows_until_it_is_unsent()
    {
        await using var screen = await Screen.OpenAsync(chromium, 1280, 720);
        var id = await screen.World.ShowAsync(screen.Organizer, screen.Member, "一つ目の質問ですか");
        var words = screen.Page.Locator(".words p");
        await Expect(words).ToHaveTextAsync("一つ目の質問ですか");

        await screen.Page.Keyboard.PressAsync("Control+b");
        await Expect(screen.Page.Locator("#blank")).ToBeHiddenAsync();
        await screen.Page.Keyboard.PressAsync("b");
        await Expect(screen.Page.Locator("#blank")).ToBeVisibleAsync();
        await screen.Page.Keyboard.PressAsync("b");
        await screen.Page.Keyboard.PressAsync("f");
        await Expect(screen.Page.Locator("#frozen")).ToBeVisibleAsync();
        await screen.TakeAsync("frozen");

        var kept = screen.Page.WaitForResponseAsync(answer => answer.Status == 204);
        await screen.World.ShowAsync(screen.Organizer, screen.Member, "二つ目の質問ですか", number: 2);
        await kept;
        await Expect(words).ToHaveTextAsync("一つ目の質問ですか");

        await screen.World.UnsendAsync(screen.Member, id);
        await Expect(words).ToHaveTextAsync("二つ目の質問ですか");
        await Expect(screen.Page.Locator("#frozen")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_cut_line_shows_a_mark_and_a_mended_one_shows_what_was_missed()
    {
        await using var screen = await Screen.OpenAsync(chromium, 1280, 720);
        var stale = screen.Page.Locator("#stale");
        await Expect(stale).ToBeHiddenAsync();

        screen.Line.Cut();
        await screen.World.ShowAsync(screen.Organizer, screen.Member, "切れている間の質問ですか");
        await Expect(stale).ToBeVisibleAsync();
        await screen.TakeAsync("stale");
        screen.Line.Mend();

        await Expect(screen.Page.Locator(".words p")).ToHaveTextAsync("切れている間の質問ですか");
        await Expect(stale).ToBeHiddenAsync();
        await screen.World.SayAsync(screen.Organizer, "休憩");
        await Expect(screen.Page.Locator(".when")).ToHaveTextAsync("休憩中です");
        await screen.TakeAsync("paused");
    }

    [Fact]
    public async Task Without_its_stream_the_page_asks_by_itself()
    {
        await using var screen = await Screen.OpenAsync(chromium, 1280, 720, streams: false);

        await screen.World.ShowAsync(screen.Organizer, screen.Member, "届きますか");

        await Expect(screen.Page.Locator(".words p")).ToHaveTextAsync("届きますか");
        await Expect(screen.Page.Locator("#stale")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_page_that_is_closed_says_so_on_the_screen()
    {
        await using var screen = await Screen.OpenAsync(chromium, 1280, 720);

        await screen.World.SayAsync(screen.Organizer, "投影停止");

        await Expect(screen.Page.GetByRole(AriaRole.Heading, new() { Name = "投影は終了しました" })).ToBeVisibleAsync();
        await screen.TakeAsync("closed");
    }

    /// <summary>A projector page with the service behind it.</summary>
    private sealed class Screen : IAsyncDisposable
    {
        private readonly List<string> _errors = [];

        private Screen(BotWorld world, SimulatedUser organizer, SimulatedUser member, CuttableLine line, IPage page)
        {
            (World, Organizer, Member, Line, Page) = (world, organizer, member, line, page);
            page.PageError += (_, error) => _errors.Add(error);
        }

        public BotWorld World { get; }

        public SimulatedUser Organizer { get; }

        public SimulatedUser Member { get; }

        public CuttableLine Line { get; }

        public IPage Page { get; }

        public static async Task<Screen> OpenAsync(Chromium chromium, int width, int height, bool streams = true)
        {
            var page = await chromium.NewPageAsync(width, height);
            var (world, organizer) = await ProjectorWorld.LiveAsync();
            var screen = new Screen(world, organizer, await world.MemberAsync("小松"), new(world.Address), page);
            if (!streams)
            {
                await page.RouteAsync("**/events**", route => route.FulfillAsync(new() { Status = 503 }));
            }

            await page.GotoAsync(new Uri(screen.Line.Address, (await world.ProjectorAsync(organizer)).AbsolutePath).ToString());
            return screen;
        }

        /// <summary>Nothing is clipped, and nothing scrolls.</summary>
        public Task<bool> IsWholeAsync() => Page.EvaluateAsync<bool>("""
            [document.documentElement, document.querySelector('.words')].every(box => box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth)
            """);

        public Task<double> LetterSizeAsync() => Page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.querySelector('.words p')).fontSize)");

        /// <summary>A picture to look at, where SESSIONBOT_TEST_PICTURES names a folder.</summary>
        public async Task TakeAsync(string name)
        {
            if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_PICTURES") is { Length: > 0 } folder)
            {
                await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"projector-{name}.png") });
            }
        }

        public async ValueTask DisposeAsync()
        {
            await Page.CloseAsync();
            Line.Dispose();
            await World.DisposeAsync();
            Assert.Empty(_errors);
        }
    }
}
