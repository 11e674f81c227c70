using Microsoft.Playwright;
using TestKit;

namespace LineSimulator.Tests.Page;

/// <summary>One browser for all browser tests: the machine's own, because a downloaded one lacks Japanese letters.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string ExecutablePath = "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private IBrowser? _keeping;

    public async ValueTask InitializeAsync()
    {
        if (File.Exists(ExecutablePath))
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await LaunchAsync();
            Assertions.SetDefaultExpectTimeout((float)TestConstants.Timeout.TotalMilliseconds);
        }
    }

    /// <summary>A fresh profile; skips the running test where there is no browser.</summary>
    public async Task<IPage> NewPageAsync(int width = 1440, int height = 900, bool hasTouch = false, bool runsScripts = true)
    {
        if (_browser is null)
        {
            Assert.Skip($"No browser at {ExecutablePath}: install Debian's package chromium.");
        }

        var page = await _browser.NewPageAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            AcceptDownloads = true,
            HasTouch = hasTouch,
            JavaScriptEnabled = runsScripts,
        });
        page.SetDefaultTimeout((float)TestConstants.Timeout.TotalMilliseconds);
        return page;
    }

    /// <summary>In a browser that keeps pages for the way back as people's browsers do, and Playwright's does not.</summary>
    public async Task<IPage> NewKeepingPageAsync()
    {
        await (await NewPageAsync()).CloseAsync();
        _keeping ??= await LaunchAsync("--disable-back-forward-cache");
        var page = await _keeping.NewPageAsync();
        page.SetDefaultTimeout((float)TestConstants.Timeout.TotalMilliseconds);
        return page;
    }

    private Task<IBrowser> LaunchAsync(params string[] without) =>
        _playwright!.Chromium.LaunchAsync(new() { ExecutablePath = ExecutablePath, Args = ["--no-sandbox", "--disable-gpu"], IgnoreDefaultArgs = without, Timeout = (float)(2 * TestConstants.Timeout).TotalMilliseconds });

    public async ValueTask DisposeAsync()
    {
        if (_keeping is not null)
        {
            await _keeping.DisposeAsync();
        }

        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
