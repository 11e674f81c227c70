using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.Live;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Minutes;

/// <summary>Words are decided about in a browser, on a phone without script too.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class TermScreenTests(Chromium chromium)
{
    [Theory]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    public async Task A_word_is_taken_up_where_its_reason_stands_and_reopened(int width, bool isScripted)
    {
        await using var review = await TermDecisionTests.DraftedAsync();
        var page = await ReviewScreen.OpenAsync(chromium, review, width, isScripted);
        var terms = page.GetByRole(AriaRole.Region, new() { Name = "用語の確認" });

        await Expect(terms.Locator("li .words").First).Not.ToBeEmptyAsync();
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await ReviewScreen.TakeAsync(page, $"terms-{width}");
        await terms.GetByRole(AriaRole.Button, new() { Name = "「LGWAN」にする" }).ClickAsync();

        await Expect(page.Locator(".told")).ToHaveTextAsync("「LG1」を「LGWAN」にそろえました。");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "LGWAN接続も含めて6か月である。" })).ToBeVisibleAsync();
        await Expect(terms.Locator(".chip")).ToHaveTextAsync("採用");
        await ReviewScreen.TakeAsync(page, $"term-accepted-{width}");
        await terms.GetByRole(AriaRole.Button, new() { Name = "「LG1」の決定を取り消す" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "LG1接続も含めて6か月である。" })).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }
}
