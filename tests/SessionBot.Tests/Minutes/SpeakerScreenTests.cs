using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.Live;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Minutes;

/// <summary>The speaker is named in a browser, on a phone without script too.</summary>
[Collection(nameof(BrowserCollection))]
public sealed class SpeakerScreenTests(Chromium chromium)
{
    [Theory]
    [InlineData(390, false)]
    [InlineData(1440, true)]
    public async Task A_member_is_named_as_the_speaker_and_dropped_again(int width, bool isScripted)
    {
        await using var review = await SpeakerPassageTests.SpokenAsync();
        var page = await ReviewScreen.OpenAsync(chromium, review, width, isScripted);

        await page.GetByLabel("講師のLINE").SelectOptionAsync(["三田村（みなと町）"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "講師に加える" }).ClickAsync();

        await Expect(page.Locator(".passages")).ToContainTextAsync("講師：三田村（みなと町）");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await ReviewScreen.TakeAsync(page, $"speaker-{width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "三田村（みなと町）を講師から外す" }).ClickAsync();
        await Expect(page.Locator(".passages")).Not.ToContainTextAsync("講師：三田村");
        await page.Context.CloseAsync();
    }
}
