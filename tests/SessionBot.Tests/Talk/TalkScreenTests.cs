using System.Text.RegularExpressions;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.Live;
using SessionBot.Tests.World;
using TestKit;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Talk;

/// <summary>The talk's record in a browser, as wide as a phone and without script.</summary>
[Collection(nameof(BrowserCollection))]
public sealed partial class TalkScreenTests(Chromium chromium)
{
    [Fact]
    public async Task On_a_phone_files_are_added_a_speaker_is_named_an_answer_is_found_and_a_file_is_removed()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        var page = await SignedInAsync(talk, 390);
        await TakeAsync(page, "empty");

        await page.GetByLabel("ファイル", new() { Exact = true }).SetInputFilesAsync(
            [new FilePayload { Name = "第1部.vtt", MimeType = "text/vtt", Buffer = TalkSamples.Vtt.Bytes() }, new FilePayload { Name = "第2部.vtt", MimeType = "text/vtt", Buffer = TalkSamples.Long(450).Bytes() }]);
        await page.GetByRole(AriaRole.Button, new() { Name = "取り込む" }).ClickAsync();
        await Expect(page.Locator(".told")).ToContainTextAsync("「第2部.vtt」を取り込みました");
        await page.GetByLabel("進行役 3件").First.SelectOptionAsync(["ほかの名前"]);
        await page.GetByLabel("「進行役」のほかの名前").First.FillAsync("江口");
        await page.GetByRole(AriaRole.Button, new() { Name = "話者名を保存" }).First.ClickAsync();
        await Expect(page.Locator(".said b").First).ToHaveTextAsync("江口");
        await TakeAsync(page, "phone");
        await page.GetByRole(AriaRole.Link, new() { Name = "第1部.vtt 0:00:23 白石遥" }).ClickAsync();
        await Expect(page.Locator("li:target")).ToContainTextAsync(TalkSamples.Answer);
        await Expect(page.Locator("li:target")).ToBeInViewportAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await TakeAsync(page, "answer");

        await page.GetByText("この記録を削除する").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "削除する" }).First.ClickAsync();
        await Expect(page.Locator(".told")).ToHaveTextAsync("「第1部.vtt」を削除しました。");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "第1部.vtt" })).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_file_that_is_too_large_leads_to_a_page_that_says_so()
    {
        await using var talk = await TalkWorld.LiveAsync();
        var page = await SignedInAsync(talk, 390);

        await page.GetByLabel("ファイル", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "録画.vtt", MimeType = "text/vtt", Buffer = new byte[40 * 1024 * 1024] });
        await page.GetByRole(AriaRole.Button, new() { Name = "取り込む" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "ファイルが大きすぎます" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_wide_screen_the_words_stand_beside_the_files()
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        await talk.AddAsync(("第1部.vtt", TalkSamples.Vtt.Bytes()), ("第2部.vtt", TalkSamples.Long(450).Bytes()));
        await talk.World.SayAsync(talk.Organizer, "終了");
        var page = await SignedInAsync(talk, 1440);

        var (desk, words) = ((await page.Locator(".desk").BoundingBoxAsync())!, (await page.Locator(".said").BoundingBoxAsync())!);

        Assert.True(words.X >= desk.X + desk.Width);
        await TakeAsync(page, "wide");
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task The_answer_of_a_question_is_chosen_among_what_was_said(int width)
    {
        await using var talk = await TalkWorld.LiveAsync();
        await talk.AskAsync(TalkSamples.Question, 1);
        await talk.AddAsync(("第1部.vtt", TalkSamples.Vtt.Bytes()), ("第2部.vtt", TalkSamples.Long(450).Bytes()));
        await talk.World.SayAsync(talk.Organizer, "終了");
        await talk.World.SayAsync(talk.Organizer, "議事録作成");
        var page = await SignedInAsync(talk, width);

        await page.GetByRole(AriaRole.Link, new() { Name = "質問No.1の回答の場所を直す" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "質問No.1に答えている発言を選ぶ" })).ToBeInViewportAsync();
        var (begin, end) = (page.Locator("#u2"), page.Locator("#u3"));
        await begin.GetByRole(AriaRole.Radio, new() { Name = "ここから" }).CheckAsync();
        await end.GetByRole(AriaRole.Radio, new() { Name = "ここまで" }).CheckAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await TakeAsync(page, $"choice-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "この範囲を回答にする" }).ClickAsync();

        await Expect(page.Locator(".told")).ToContainTextAsync("質問No.1の回答の場所を保存しました。");
        await Expect(page.Locator("li.answers")).ToHaveCountAsync(2);
        await TakeAsync(page, $"chosen-{width}");

        await page.GetByRole(AriaRole.Link, new() { Name = "質問No.1の回答の場所を直す" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "第2部.vtt" }).Last.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "次へ" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "質問No.1に答えている発言を選ぶ" })).ToBeVisibleAsync();
        await TakeAsync(page, $"choice-long-{width}");
        await page.Context.CloseAsync();
    }

    private async Task<IPage> SignedInAsync(TalkWorld talk, int width)
    {
        var window = await chromium.NewPageAsync(width);
        var context = await window.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = width > 400 ? 900 : 844 } });
        await window.CloseAsync();
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout((float)TestConstants.Timeout.TotalMilliseconds);
        await talk.World.SayAsync(talk.Organizer, "運営画面");
        await page.GotoAsync(new Uri(talk.World.Address, Door().Match(talk.World.LastWords(talk.Organizer)).Value).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "運営画面" })).ToBeVisibleAsync();
        await page.GotoAsync(new Uri(talk.World.Address, TalkWorld.Address).ToString());
        return page;
    }

    /// <summary>A picture to look at, where SESSIONBOT_TEST_PICTURES names a folder.</summary>
    private static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"talk-{name}.png"), FullPage = name is not ("answer" or "choice-long-390" or "choice-long-1280") });
        }
    }

    [GeneratedRegex("/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex Door();
}
