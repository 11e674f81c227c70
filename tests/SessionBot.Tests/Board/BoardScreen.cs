using System.Text.RegularExpressions;
using LineSimulator.People;
using LineSimulator.Tests.Page;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using SessionBot.Domain.Questions;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Board;

/// <summary>A board in a browser with the service behind it, and an organizer signed in by the bot's link.</summary>
internal sealed partial class BoardScreen : IAsyncDisposable
{
    private readonly List<string> _errors = [];
    private readonly List<string> _sent = [];

    private BoardScreen(BotWorld world, SimulatedUser organizer, SimulatedUser member, IPage page)
    {
        (World, Organizer, Member, Page, Line) = (world, organizer, member, page, new(world.Address));
        page.PageError += (_, error) => _errors.Add(error);
        page.Request += (_, request) => Note(request);
    }

    public BotWorld World { get; }

    public SimulatedUser Organizer { get; }

    public SimulatedUser Member { get; }

    public IPage Page { get; }

    /// <summary>The commands that the page has sent: a verb and the number that it is about, or where the session is moved to.</summary>
    public IReadOnlyList<string> Sent => _sent;

    /// <summary>Between the page and the service.</summary>
    public CuttableLine Line { get; }

    /// <inheritdoc cref="OpenAsync(IPage, bool)"/>
    public static async Task<BoardScreen> OpenAsync(Chromium chromium, int width, int height, bool streams = true) =>
        await OpenAsync(await chromium.NewPageAsync(width, height), streams);

    /// <param name="streams">Otherwise the service has no room for one more, as it says.</param>
    public static async Task<BoardScreen> OpenAsync(IPage page, bool streams = true)
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync(streams ? 2000 : 0);
        var screen = new BoardScreen(world, organizer, await world.MemberAsync("小松"), page);
        await world.SayAsync(organizer, "運営画面");
        await page.GotoAsync(new Uri(screen.Line.Address, Link().Match(world.LastWords(organizer)).Value).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "第3回" }).ClickAsync();

        // Keys go nowhere before the scripts have run.
        await page.WaitForURLAsync("**/organizers/sessions/3");
        return screen;
    }

    public ILocator Card(int number) => Page.Locator($"#q{number}");

    /// <summary>What opens a group of a card's steps.</summary>
    public ILocator Step(int number, string name) => Card(number).Locator("summary", new() { HasText = name });

    public ILocator Button(int number, string name) => Card(number).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    public async Task AskAsync(params string[] questions)
    {
        foreach (var question in questions)
        {
            await World.SayAsync(Member, $"質問：{question}");
        }
    }

    public async Task PressAsync(params string[] keys)
    {
        foreach (var key in keys)
        {
            // A second press of a step that is under way does nothing, and none does while the page is old.
            await Assertions.Expect(Page.Locator("form[data-sent]")).ToHaveCountAsync(0);
            await Assertions.Expect(Page.Locator("#stale")).ToBeHiddenAsync();
            await Page.Keyboard.PressAsync(key);
        }
    }

    /// <summary>What the page does after a while it does when <see cref="GoOnAsync"/> says that the while is over.</summary>
    public async Task StandStillAsync() => await Page.EvaluateAsync("window.later = []; window.setTimeout = task => void later.push(task); null");

    public async Task GoOnAsync() => await Page.EvaluateAsync("later.splice(0).forEach(task => task())");

    public Task<QuestionState> StateAsync(int number) => World.ReadAsync(db =>
        db.Questions.Where(question => question.Number == number).Select(question => question.State).SingleAsync(TestContext.Current.CancellationToken));

    /// <summary>A picture to look at, where SESSIONBOT_TEST_PICTURES names a folder.</summary>
    public async Task TakeAsync(string name)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"board-{name}.png") });
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Page.CloseAsync();
        Line.Dispose();
        await World.DisposeAsync();
        Assert.Empty(_errors);
    }

    private void Note(IRequest request)
    {
        var fields = QueryHelpers.ParseQuery(request.PostData);
        if (fields.ContainsKey("verb") || fields.ContainsKey("to"))
        {
            _sent.Add($"{fields.GetValueOrDefault("to")}{fields.GetValueOrDefault("verb")} {fields.GetValueOrDefault("number")}".Trim());
        }
    }

    [GeneratedRegex("/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
