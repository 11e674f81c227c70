using System.Text.RegularExpressions;
using LineSimulator.Tests.Page;
using Microsoft.Playwright;
using SessionBot.Tests.World;

namespace SessionBot.Tests.Minutes;

/// <summary>The review page as an organizer opens it in a browser.</summary>
internal static partial class ReviewScreen
{
    /// <summary>Signed in by the organizer's own link, on a page 900 pixels high.</summary>
    /// <param name="width">In CSS pixels.</param>
    public static async Task<IPage> OpenAsync(Chromium chromium, ReviewWorld review, int width, bool isScripted)
    {
        var page = await chromium.NewPageAsync(width, 900);
        if (!isScripted)
        {
            var context = await page.Context.Browser!.NewContextAsync(new() { JavaScriptEnabled = false, ViewportSize = new() { Width = width, Height = 900 } });
            await page.CloseAsync();
            page = await context.NewPageAsync();
        }

        await review.World.SayAsync(review.Organizer, "運営画面");
        await page.GotoAsync(new Uri(review.World.Address, new Uri(DoorLink().Match(review.World.LastWords(review.Organizer)).Value).AbsolutePath).ToString());
        await page.GetByRole(AriaRole.Button, new() { Name = "サインインする" }).ClickAsync();
        await page.GotoAsync(new Uri(review.World.Address, ReviewWorld.Address).ToString());
        return page;
    }

    /// <summary>A picture to look at, where SESSIONBOT_TEST_PICTURES names a folder.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"minutes-{name}.png"), FullPage = true });
        }
    }

    [GeneratedRegex("http://\\S+/sign-in/link/[A-Za-z0-9_-]+")]
    private static partial Regex DoorLink();
}
