using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.Live;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Minutes;

/// <summary>The review page in a browser: by click, by key, and without script.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class ReviewScreenTests(Chromium chromium)
{
    [Fact]
    public async Task The_source_stands_beside_the_sentence_on_a_wide_screen_and_below_it_on_a_phone()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        foreach (var (width, isBeside) in new[] { (1440, true), (390, false) })
        {
            var page = await ReviewScreen.OpenAsync(chromium, review, width, isScripted: true);

            await page.GetByRole(AriaRole.Link, new() { Name = "窓口の予約を始めた。" }).ClickAsync();

            await Expect(page.Locator("#panel mark")).ToHaveTextAsync("窓口の予約を始めました。");
            var (sentence, panel) = ((await page.Locator("[aria-current=true]").BoundingBoxAsync())!, (await page.Locator("#panel").BoundingBoxAsync())!);
            Assert.Equal(isBeside, panel.X >= sentence.X + sentence.Width);
            Assert.True(isBeside || panel.Y >= sentence.Y + sentence.Height);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
            await ReviewScreen.TakeAsync(page, $"{width}");
            await page.CloseAsync();
        }
    }

    [Fact]
    public async Task Keys_go_to_what_is_doubtful_confirm_it_and_save_an_edit()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は月に300件だ。");
        var page = await ReviewScreen.OpenAsync(chromium, review, 1440, isScripted: true);

        await page.Keyboard.PressAsync("n");
        await Expect(page.Locator("[aria-current=true]")).ToContainTextAsync("予約は月に300件だ。");
        await Expect(page.Locator("#panel .reasons li").First).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("c");
        await Expect(page.Locator(".row.settled")).ToContainTextAsync("予約は月に300件だ。");
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("e");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.InsertTextAsync("予約は月に120件となった。");
        await page.Keyboard.PressAsync("Control+Enter");
        await Expect(page.Locator("[aria-current=true]")).ToContainTextAsync("予約は月に120件となった。");
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("a");
        await Expect(page.Locator(".approval button").First).ToBeFocusedAsync();
        await page.CloseAsync();
    }

    [Fact]
    public async Task Words_that_are_not_saved_are_left_by_no_other_form_and_not_after_a_refusal_either()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var page = await ReviewScreen.OpenAsync(chromium, review, 1440, isScripted: true);
        var asked = new List<string>();
        page.Dialog += async (_, dialog) =>
        {
            asked.Add(dialog.Message);
            await dialog.DismissAsync();
        };
        await page.GetByRole(AriaRole.Link, new() { Name = "予約は月に120件である。" }).ClickAsync();
        await page.Locator("#panel #text").FillAsync("予約は毎月120件だ。");

        await page.GetByRole(AriaRole.Button, new() { Name = "全体を作り直す" }).ClickAsync();
        await Expect(page.Locator("#panel #text")).ToHaveValueAsync("予約は毎月120件だ。");
        Assert.Single(asked);

        await review.PressAsync("reword", review.SentenceOf("予約は月に120件である。"), "予約は月120件だ。");
        await page.GetByRole(AriaRole.Button, new() { Name = "この文にする" }).ClickAsync();
        await Expect(page.Locator(".told.refused")).ToBeVisibleAsync();
        await page.WaitForLoadStateAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "窓口の予約を始めた。" }).ClickAsync();
        await Expect(page.Locator("#panel #text")).ToHaveValueAsync("予約は毎月120件だ。");
        Assert.Equal(2, asked.Count);
        await page.CloseAsync();
    }

    [Fact]
    public async Task Everything_is_done_without_script()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var page = await ReviewScreen.OpenAsync(chromium, review, 390, isScripted: false);

        await page.GetByRole(AriaRole.Link, new() { Name = "予約は月に120件である。" }).ClickAsync();
        await page.Locator("#panel #text").FillAsync("予約は毎月120件だ。");
        await page.GetByRole(AriaRole.Button, new() { Name = "この文にする" }).ClickAsync();
        await Expect(page.Locator("[aria-current=true]")).ToContainTextAsync("予約は毎月120件だ。");
        await page.GetByRole(AriaRole.Button, new() { Name = "第2版を承認して公開する" }).ClickAsync();
        await Expect(page.Locator(".told")).ToHaveTextAsync("第2版を承認し、公開しました。");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Keys_move_a_sentence_and_add_one_below_it()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var page = await ReviewScreen.OpenAsync(chromium, review, 1280, isScripted: true);
        await page.GetByRole(AriaRole.Link, new() { Name = "予約は月に120件である。" }).ClickAsync();
        await Expect(page.Locator("#panel")).ToBeVisibleAsync();

        await page.Keyboard.PressAsync("K");
        await Expect(page.Locator(".line.h3 ~ .line.text .text").First).ToHaveTextAsync("予約は月に120件である。");
        await Expect(page.Locator("[aria-current=true]")).ToContainTextAsync("予約は月に120件である。");
        await page.WaitForLoadStateAsync();
        await page.Keyboard.PressAsync("i");
        await Expect(page.Locator("#own")).ToBeFocusedAsync();
        await page.Keyboard.InsertTextAsync("毎月120件の予約がある。");
        await ReviewScreen.TakeAsync(page, "adding-1280");
        await page.Keyboard.PressAsync("Control+Enter");

        await Expect(page.Locator("[aria-current=true]")).ToContainTextAsync("毎月120件の予約がある。");
        await Expect(page.Locator(".row:has([aria-current=true])")).ToContainTextAsync("運営が追加");
        await ReviewScreen.TakeAsync(page, "added-1280");
        await page.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_without_script_a_sentence_is_added_moved_deleted_and_put_back()
    {
        await using var review = await ReviewWorld.DraftedAsync();
        var page = await ReviewScreen.OpenAsync(chromium, review, 390, isScripted: false);

        await page.GetByRole(AriaRole.Link, new() { Name = "予約は月に120件である。" }).ClickAsync();
        await page.GetByText("この下に文を加える").ClickAsync();
        await page.GetByLabel("加える文").FillAsync("次回は現地で開く。");
        await page.GetByLabel("根拠", new() { Exact = true }).SelectOptionAsync(["原文なし（運営の文）"]);
        await ReviewScreen.TakeAsync(page, "adding-390");
        await page.GetByRole(AriaRole.Button, new() { Name = "加える", Exact = true }).ClickAsync();
        await Expect(page.Locator("[aria-current=true]")).ToContainTextAsync("次回は現地で開く。");
        await page.GetByRole(AriaRole.Button, new() { Name = "上へ移す" }).ClickAsync();
        await Expect(page.Locator(".row:has([aria-current=true])")).ToContainTextAsync("移動済み");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await ReviewScreen.TakeAsync(page, "moved-390");
        await page.GetByRole(AriaRole.Button, new() { Name = "この文を載せない" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "次回は現地で開く。" })).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Button, new() { Name = "本文に戻す" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "次回は現地で開く。" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Nothing_is_wider_than_the_window_whatever_was_written(int width, ColorScheme scheme)
    {
        await using var review = await ReviewWorld.DraftedAsync();
        await review.PressAsync("reword", review.SentenceOf("窓口の予約を始めた。"), "<script>document.title='x'</script>\u202E" + new string('a', 900));
        await review.PressAsync("remove", review.SentenceOf("予約は月に120件である。"));
        var page = await ReviewScreen.OpenAsync(chromium, review, width, isScripted: true);
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        foreach (var (name, address) in new[] { ("review", ReviewWorld.Address), ("opened", ReviewWorld.Address + "?at=s9"), ("compared", ReviewWorld.Address + "/compare?from=1&to=3") })
        {
            await page.GotoAsync(new Uri(review.World.Address, address).ToString());
            await ReviewScreen.TakeAsync(page, $"{name}-{width}-{scheme}");
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), name);
            Assert.NotEqual("x", await page.TitleAsync());
        }

        await page.CloseAsync();
    }
}
