using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.DeadLetters;
using SessionBot.Tests.Live;
using SessionBot.Tests.Minutes;
using SessionBot.Tests.SignIn;
using SessionBot.Tests.Talk;
using SessionBot.Tests.World;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Accessibility;

/// <summary>axe-core over the pages that people see, in light and dark, and each page as narrow as a phone or at 200 %.</summary>
[Collection(nameof(BrowserCollection))]
public sealed partial class AccessibilityTests(Chromium chromium)
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    private readonly List<string> _faults = [];

    [Fact]
    public async Task The_landing_page_the_simulator_and_what_is_not_there_have_no_serious_fault()
    {
        await using var world = await BotWorld.StartAsync();
        await world.MemberAsync("小松");
        var page = await chromium.NewPageAsync();
        await LookAsync(page, "landing", new(world.Address, "/"));
        await LookAsync(page, "not found", new(world.Address, "/nothing"));
        await page.GotoAsync(new Uri(world.Address, "/").ToString());
        var href = await page.GetByRole(AriaRole.Link, new() { Name = "シミュレーター" }).GetAttributeAsync("href");
        await LookAsync(page, "phones", new(href!), written: "再送待ちはありません");
        await page.CloseAsync();

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    [Fact]
    public async Task The_console_its_doors_and_the_board_have_no_serious_fault_in_any_state()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var member = await world.MemberAsync("小松");
        var page = await chromium.NewPageAsync();
        await LookAsync(page, "sign-in", new(world.Address, "/sign-in"));
        await world.SayAsync(organizer, "運営画面");
        await LookAsync(page, "one-time link", new(world.Address, Link().Match(world.LastWords(organizer)).Value));
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await LookAsync(page, "console", new(world.Address, "/organizers"));
        await LookAsync(page, "quota", new(world.Address, "/organizers/quota"));
        await LookAsync(page, "empty board", new(world.Address, "/organizers/sessions/3"));
        await LookAsync(page, "no such session", new(world.Address, "/organizers/sessions/99"));
        foreach (var text in new[] { "窓口の費用はいくらですか", "予約の方法を教えてください", "<script>alert('質問')</script>は動きますか", "\u202E右から左の印はどうなりますか", new string('a', 4900) })
        {
            await world.SayAsync(member, $"質問：{text}");
        }

        await world.SayAsync(member, "運営連絡：音が聞こえません");
        foreach (var words in new[] { "承認 1", "承認 2", "承認 3", "表示 1", "次は 2", "回答 4 そのまま表示します。" })
        {
            await world.SayAsync(organizer, words);
        }

        await LookAsync(page, "board", new(world.Address, "/organizers/sessions/3"), "summary:visible");
        await page.CloseAsync();

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    [Fact]
    public async Task The_review_of_minutes_and_the_published_article_have_no_serious_fault()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は月に300件だ。");
        await review.PressAsync("lock-section", more: ("section", "Overview"));
        await review.PressAsync("choose-audience", null, null, ("part", "part:Reports/みなと町"), ("audience", "Members"), ("seen", "Everyone"));
        await review.World.SayAsync(review.Member, "終わった後の質問です。予算はいくらですか");
        var page = await chromium.NewPageAsync();
        await review.World.SayAsync(review.Organizer, "運営画面");
        await page.GotoAsync(new Uri(review.World.Address, Link().Match(review.World.LastWords(review.Organizer)).Value).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await LookAsync(page, "minutes", new(review.World.Address, ReviewWorld.Address), "details.tools summary");
        await LookAsync(page, "members' article", new(review.World.Address, (await page.Locator(".approval a").Nth(1).GetAttributeAsync("href"))!));
        await LookAsync(page, "sentence", new(review.World.Address, $"{ReviewWorld.Address}?at={review.SentenceOf("予約は月に300件だ。")}"));
        await LookAsync(page, "compared", new(review.World.Address, $"{ReviewWorld.Address}/compare?from=1&to=2"));
        var newest = await review.NewestAsync();
        await LookAsync(page, "article", new(review.World.Address, $"/minutes/{newest.SessionId.Value:N}/{newest.Hash}"));
        await LookAsync(page, "no article", new(review.World.Address, $"/minutes/{newest.SessionId.Value:N}/nothing"));
        await page.CloseAsync();

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    [Fact]
    public async Task The_record_of_the_talk_has_no_serious_fault_empty_or_filled()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        var page = await chromium.NewPageAsync();
        await talk.World.SayAsync(talk.Organizer, "運営画面");
        await page.GotoAsync(new Uri(talk.World.Address, Link().Match(talk.World.LastWords(talk.Organizer)).Value).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await LookAsync(page, "no talk", new(talk.World.Address, TalkWorld.Address), ".paste summary");
        await talk.AddAsync((new string('a', 90) + ".vtt", TalkSamples.Vtt.Bytes()), ("第2部.vtt", TalkSamples.Long(450).Bytes()));
        await talk.NameAsync((await talk.StoredAsync())[0].Number, "other", "", other: "事務局");
        await talk.World.SayAsync(talk.Organizer, "終了");
        await LookAsync(page, "talk", new(talk.World.Address, TalkWorld.Address), "details:has(button[value=remove]) > summary");
        await LookAsync(page, "talk later", new(talk.World.Address, $"{TalkWorld.Address}?file={(await talk.StoredAsync())[1].Number}&from=201"));
        await page.CloseAsync();

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    [Fact]
    public async Task The_projector_has_no_serious_fault_before_during_and_after()
    {
        var (world, organizer) = await ProjectorWorld.LiveAsync();
        await using var disposing = world;
        var projector = await world.ProjectorAsync(organizer);
        var page = await chromium.NewPageAsync(1920, 1080);
        await LookAsync(page, "idle", projector);
        await world.ShowAsync(organizer, await world.MemberAsync("小松"), "窓口の費用はいくらですか");
        await LookAsync(page, "question", projector);
        await world.SayAsync(organizer, "休憩");
        await LookAsync(page, "paused", projector);

        // The open page would read itself anew at this moment.
        await page.GotoAsync("about:blank");
        await world.SayAsync(organizer, "投影停止");
        await LookAsync(page, "closed", projector);
        await page.CloseAsync();

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    [Fact]
    public async Task The_page_of_what_could_not_be_done_has_no_serious_fault()
    {
        await using var world = await DeadLetterWorld.StartAsync("https://bot.example.jp/");
        var organizer = await Doors.OrganizerAsync(world);
        await DeadLetterWorld.WithDeadNoticeAsync(world);
        await world.SayAsync(organizer, "未処理");
        var page = await chromium.NewPageAsync();
        await LookAsync(page, "unfinished", new(world.Address, DeadLetters().Match(world.LastWords(organizer)).Groups["path"].Value));
        await page.CloseAsync();

        Assert.True(_faults.Count == 0, string.Join("\n", _faults));
    }

    /// <param name="opened">What is opened before a look, if it is there.</param>
    /// <param name="written">What a script writes when it knows how things are.</param>
    private async Task LookAsync(IPage page, string name, Uri address, string? opened = null, string? written = null)
    {
        // What is just fading in has no contrast yet.
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GotoAsync(address.ToString());
        if (written is not null)
        {
            await Expect(page.GetByText(written)).ToBeAttachedAsync();
        }

        foreach (var element in opened is null ? [] : await page.Locator(opened).AllAsync())
        {
            await element.ClickAsync();
        }

        // What has just scrolled under the head is not small.
        await page.EvaluateAsync("scrollTo(0, 0)");
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var result = await page.RunAxe(Rules);
            _faults.AddRange(result.Violations.Where(fault => fault.Impact is "serious" or "critical")
                .Select(fault => $"{name}, {scheme}: {fault.Id}, {fault.Help}: {string.Join(' ', fault.Nodes.Select(node => node.Html))}"));
            await TakeAsync(page, $"{name}-{scheme}");
        }

        var size = page.ViewportSize!;
        foreach (var width in new[] { 640, 390 })
        {
            await page.SetViewportSizeAsync(width, 844);
            if (await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"))
            {
                _faults.Add($"{name} is wider than {width} pixels");
            }

            await TakeAsync(page, $"{name}-{width}");
        }

        await page.SetViewportSizeAsync(size.Width, size.Height);
    }

    /// <summary>A picture to look at, where SESSIONBOT_TEST_PICTURES names a folder.</summary>
    private static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"seen-{name}.png") });
        }
    }

    [GeneratedRegex("/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Link();

    [GeneratedRegex(@"https://bot\.example\.jp(?<path>/\S+)")]
    private static partial Regex DeadLetters();
}
