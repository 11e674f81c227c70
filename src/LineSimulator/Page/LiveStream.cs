using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using LineSimulator.Journal;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace LineSimulator.Page;

/// <summary>Tells an open page when to read anew: a version number, nothing else.</summary>
internal static class LiveStream
{
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    public static IResult Open(ChangeFeed feed, IHostApplicationLifetime lifetime, HttpContext http) =>
        TypedResults.ServerSentEvents(ReadAsync(feed, lifetime.ApplicationStopping, http.RequestAborted));

    private static async IAsyncEnumerable<SseItem<string>> ReadAsync(
        ChangeFeed feed, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        var seen = feed.Version;
        yield return new SseItem<string>($"{seen}", "version");
        while (await NextAsync(feed, seen, either.Token) is { } changed)
        {
            seen = feed.Version;
            yield return new SseItem<string>($"{seen}", changed ? "version" : "beat");
        }
    }

    // Null when the page is closed or the host stops: the end of a stream, not an error.
    private static async Task<bool?> NextAsync(ChangeFeed feed, long seen, CancellationToken ct)
    {
        try
        {
            return await feed.WaitAsync(seen, Heartbeat, ct);
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
