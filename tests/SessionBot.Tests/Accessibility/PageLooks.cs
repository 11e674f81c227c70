using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace SessionBot.Tests.Accessibility;

/// <summary>Looks at pages by axe-core, in light and dark, and as narrow as a phone and as a desk at 200 %, and keeps what is amiss.</summary>
internal sealed class PageLooks
{
    private static readonly AxeRunOptions Rules = new() { RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } };

    private readonly List<string> _faults = [];

    /// <param name="opened">What is opened before a look, if it is there.</param>
    /// <param name="written">What a script writes when it knows how things are.</param>
    public async Task LookAsync(IPage page, string name, Uri address, string? opened = null, string? written = null)
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
        await LookAsync(page, name);
    }

    /// <summary>At the page as it stands.</summary>
    public async Task LookAsync(IPage page, string name)
    {
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

    public void Judge() => Assert.True(_faults.Count == 0, string.Join("\n", _faults));

    /// <summary>A picture to look at, where SESSIONBOT_TEST_PICTURES names a folder.</summary>
    private static async Task TakeAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("SESSIONBOT_TEST_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"seen-{name}.png") });
        }
    }
}
