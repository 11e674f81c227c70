using System.Net.ServerSentEvents;
using SessionBot.Tests.World;
using TestKit;

namespace SessionBot.Tests.Live;

/// <summary>A stream as a browser opens it.</summary>
internal sealed class EventStream : IAsyncDisposable
{
    private readonly HttpClient _browser;
    private readonly IAsyncEnumerator<SseItem<string>> _events;

    private EventStream(HttpClient browser, HttpResponseMessage answer, Stream body)
    {
        (_browser, Answer) = (browser, answer);
        _events = SseParser.Create(body).EnumerateAsync(Ct).GetAsyncEnumerator(Ct);
    }

    public HttpResponseMessage Answer { get; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<EventStream> OpenAsync(Uri projector, int? lastEventId = null, string? cookie = null)
    {
        var browser = new HttpClient(new SocketsHttpHandler());
        using var request = new HttpRequestMessage(HttpMethod.Get, projector.Part("events"));
        if (lastEventId is not null)
        {
            request.Headers.Add("Last-Event-ID", $"{lastEventId}");
        }

        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
        return new(browser, answer, await answer.Content.ReadAsStreamAsync(Ct));
    }

    /// <summary>The version of the next event; null when the stream has ended.</summary>
    public Task<int?> NextAsync() => ReadAsync().WaitAsync(TestConstants.Timeout, Ct);

    /// <summary>Returns when the stream has told this version or a later one.</summary>
    public async Task<int> UntilAsync(int version)
    {
        while (await NextAsync() is { } told)
        {
            if (told >= version)
            {
                return told;
            }
        }

        throw new InvalidOperationException($"The stream ended before version {version}.");
    }

    public async ValueTask DisposeAsync()
    {
        Answer.Dispose();
        _browser.Dispose();
        await ValueTask.CompletedTask;
    }

    /// <remarks>Signs of life come between, for whoever waits longer than two seconds.</remarks>
    private async Task<int?> ReadAsync()
    {
        do
        {
            if (!await _events.MoveNextAsync())
            {
                return null;
            }
        }
        while (_events.Current.EventType == "beat");

        var item = _events.Current;
        Assert.Equal("version", item.EventType);
        Assert.Equal(item.Data, item.EventId);
        return int.Parse(item.Data, System.Globalization.CultureInfo.InvariantCulture);
    }
}
