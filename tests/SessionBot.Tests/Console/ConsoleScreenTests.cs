using System.Text.RegularExpressions;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Console;

/// <summary>The console and the speaker's page in a browser: what one does shows on the other, and nothing is wider than the window.</summary>
[Collection(nameof(BrowserCollection))]
public sealed partial class ConsoleScreenTests(Chromium chromium)
{
    [Fact]
    public async Task What_an_organizer_sends_stands_on_the_speakers_phone_at_once_and_the_acknowledgement_on_the_console()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        await world.ShowAsync(organizer, await world.MemberAsync("小松"), "窓口の予約を始めた後、待ち時間はどのくらい短くなりましたか");
        var desk = await chromium.NewPageAsync(1440, 900);
        var phone = await chromium.NewPageAsync(390, 844);
        await SignInAsync(world, organizer, desk);
        await desk.GotoAsync(new Uri(world.Address, "/organizers/sessions/3/stage").ToString());
        await desk.Locator(".link", new() { HasText = "登壇者画面" }).GetByRole(AriaRole.Button).ClickAsync();
        var link = new Uri(await desk.Locator("a[href*='/speaker/']").GetAttributeAsync("href") ?? "");
        await phone.GotoAsync(new Uri(world.Address, link.AbsolutePath).ToString());
        await Expect(phone.Locator(".left b")).ToHaveTextAsync(Clock());

        await desk.GetByRole(AriaRole.Button, new() { Name = "残り5分です" }).ClickAsync();
        await Expect(phone.Locator(".message p")).ToHaveTextAsync("残り5分です");
        await TakeAsync(phone, "speaker-message");
        await phone.GetByRole(AriaRole.Button, new() { Name = "確認しました" }).ClickAsync();
        await Expect(desk.Locator(".fate b")).ToContainTextAsync("確認済み");
        await Expect(phone.Locator(".message")).ToHaveCountAsync(0);
        await TakeAsync(desk, "stage");

        await desk.Locator(".link", new() { HasText = "登壇者画面" }).GetByRole(AriaRole.Button).ClickAsync();
        await Expect(phone.GetByRole(AriaRole.Heading, new() { Name = "登壇者画面は終了しました" })).ToBeVisibleAsync();
        await desk.CloseAsync();
        await phone.CloseAsync();
    }

    [Theory]
    [InlineData(390, 844, ColorScheme.Light)]
    [InlineData(390, 844, ColorScheme.Dark)]
    [InlineData(1440, 900, ColorScheme.Light)]
    [InlineData(1440, 900, ColorScheme.Dark)]
    public async Task Nothing_is_wider_than_the_window_whatever_was_written(int width, int height, ColorScheme scheme)
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        await world.ShowAsync(organizer, member, "<script>document.title='x'</script>\u202E" + new string('a', 4900));
        await world.SayAsync(member, "報告する");
        await world.SayAsync(member, "窓口の予約を始めました。月に120件の予約があり、待ち時間は平均で20分短くなりました。");
        await world.SayAsync(member, "提出");
        await world.SayAsync(organizer, "登壇者画面");
        var page = await chromium.NewPageAsync(width, height);
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await page.GotoAsync(new Uri(world.Address, SpeakerLink().Match(world.LastWords(organizer)).Value).ToString());
        await LookAsync("speaker");
        await SignInAsync(world, organizer, page);
        await LookAsync("home");
        foreach (var name in new[] { "", "/reports", "/stage", "/plan", "/talk", "/minutes", "/log" })
        {
            await page.GotoAsync(new Uri(world.Address, $"/organizers/sessions/3{name}").ToString());
            await LookAsync($"session{name.Replace('/', '-')}");
        }

        await page.GotoAsync(new Uri(world.Address, "/organizers/sessions/3/reports").ToString());
        await page.GetByRole(AriaRole.Link, new() { Name = "みなと町" }).ClickAsync();
        await LookAsync("report");
        await page.GotoAsync(new Uri(world.Address, "/organizers/sessions/new").ToString());
        await page.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#topic-fault")).ToBeVisibleAsync();
        await LookAsync("new");
        await page.GotoAsync(new Uri(world.Address, "/policy/example").ToString());
        await LookAsync("policy");
        await page.CloseAsync();
        Assert.Empty(errors);

        async Task LookAsync(string name)
        {
            await TakeAsync(page, $"{name}-{width}-{scheme}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name);
            Assert.NotEqual("x", await page.TitleAsync());
        }
    }

    private static async Task SignInAsync(BotWorld world, LineSimulator.People.SimulatedUser organizer, IPage page)
    {
        await world.SayAsync(organizer, "運営画面");
        await page.GotoAsync(new Uri(world.Address, DoorLink().Match(world.LastWords(organizer)).Value).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "運営画面" })).ToBeVisibleAsync();
    }

    /// <summary>A picture to look at, where SESSIONBOT_TEST_PICTURES names a folder.</summary>
    private static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"console-{name}.png") });
        }
    }

    [GeneratedRegex("^1?:?[0-9]{1,2}:[0-9]{2}$")]
    private static partial Regex Clock();

    [GeneratedRegex("/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex DoorLink();

    [GeneratedRegex("/speaker/[A-Za-z0-9_-]{22}")]
    private static partial Regex SpeakerLink();
}
