using System.Globalization;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using TestKit;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>HTTP calls to a running service.</summary>
internal sealed class ServiceClient(ServiceProcess service) : IDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly HttpClient http = new(new SocketsHttpHandler { RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { BaseAddress = service.Address, Timeout = TestConstants.Timeout };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async Task<(int Status, string Body)> SendAsync(HttpRequestMessage request)
    {
        using (request)
        {
            using var answer = await http.SendAsync(request, Ct);
            return ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(Ct));
        }
    }

    public async Task<IDocument> LandingPageAsync()
    {
        var html = await http.GetStringAsync("/", Ct);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(page => page.Content(html), Ct);
    }

    /// <summary>Returns when the landing page shows nothing pending: every event handled, every message sent or given up.</summary>
    public async Task UntilIdleAsync()
    {
        using var looks = new PeriodicTimer(BetweenLooks);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        limit.CancelAfter(TestConstants.Timeout);
        while (await PendingAsync() is var pending and > 0)
        {
            if (limit.IsCancellationRequested)
            {
                throw new TimeoutException($"{pending} items are still pending after {TestConstants.Timeout}. The service wrote:\n{service.Output.All}");
            }

            await looks.WaitForNextTickAsync(Ct);
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<int> PendingAsync()
    {
        using var page = await LandingPageAsync();
        return int.Parse(page.Term("処理待ち").Replace("件", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
    }
}

internal static class LandingPage
{
    /// <summary>What the page says behind a term.</summary>
    public static string Term(this IDocument page, string term) =>
        page.QuerySelectorAll("dt").Single(heading => heading.TextContent.Trim() == term).NextElementSibling!.TextContent.Trim();
}
