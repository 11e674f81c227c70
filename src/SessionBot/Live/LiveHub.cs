using System.Globalization;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;
using SessionBot.Domain;

namespace SessionBot.Live;

/// <summary>Keeps the streams of this process: one watch for each session that anybody looks at, and one timer for all. Without viewers there is neither.</summary>
internal sealed class LiveHub(
    IServiceScopeFactory scopes, IChangeFeed feed, IHostApplicationLifetime lifetime, IOptions<LiveOptions> options, TimeProvider clock, ILogger<LiveHub> logger)
{
    /// <summary>The query parameter that names the version of a page which opens its first stream; afterwards the browser names it itself.</summary>
    public const string From = "from";

    private const string RetryAfterSeconds = "10";

    /// <summary>A page whose line has died in silence, with nobody to close it, is to say so within five seconds.</summary>
    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(2);

    private readonly Lock _gate = new();
    private readonly Dictionary<SessionId, SessionWatch> _watches = [];
    private ITimer? _beats;
    private int _streams;

    /// <summary>Sessions that are read for somebody.</summary>
    public int Watched
    {
        get
        {
            lock (_gate)
            {
                return _watches.Count;
            }
        }
    }

    /// <summary>Returns when the page is closed, what it came by has ended, or the service stops.</summary>
    /// <param name="key">A link's, or an organizer's (<see cref="Viewer.KeyOf"/>).</param>
    /// <param name="version">Of the session, as it was read for this request.</param>
    public async Task ServeAsync(HttpContext http, SessionId session, string key, int version)
    {
        var response = http.Response;
        response.Headers.CacheControl = "no-store";
        if (Interlocked.Increment(ref _streams) > options.Value.MostStreams)
        {
            Interlocked.Decrement(ref _streams);
            response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            response.Headers.RetryAfter = RetryAfterSeconds;
            return;
        }

        response.ContentType = "text/event-stream";

        // nginx would gather events until a buffer is full.
        response.Headers["X-Accel-Buffering"] = "no";
        http.Features.GetRequiredFeature<IHttpResponseBodyFeature>().DisableBuffering();
        var viewer = new Viewer(key, response.BodyWriter);
        using var gone = http.RequestAborted.Register(viewer.End);
        using var stopping = lifetime.ApplicationStopping.Register(viewer.End);
        var watch = Enter(session, version);
        try
        {
            watch.Add(viewer, version, KnownTo(http.Request));
            await viewer.Ended;
        }
        finally
        {
            watch.Remove(viewer);
            var atRest = viewer.CloseAsync();
            try
            {
                await atRest.WaitAsync(Heartbeat, clock);
            }
            catch (TimeoutException)
            {
                // It takes nothing any more: a write that was just under way when the stream ended is over by now.
                http.Abort();
                await atRest;
            }

            Interlocked.Decrement(ref _streams);
            await LeaveAsync(session, watch);
        }
    }

    private static int? KnownTo(HttpRequest request) =>
        int.TryParse(request.Headers["Last-Event-ID"].ToString() is { Length: > 0 } last ? last : request.Query[From], CultureInfo.InvariantCulture, out var known) ? known : null;

    private SessionWatch Enter(SessionId session, int version)
    {
        lock (_gate)
        {
            if (!_watches.TryGetValue(session, out var watch))
            {
                _watches[session] = watch = new SessionWatch(session, version, scopes, feed, clock, logger);
                _beats ??= clock.CreateTimer(_ => Beat(), null, Heartbeat, Heartbeat);
            }

            watch.Users++;
            return watch;
        }
    }

    private async ValueTask LeaveAsync(SessionId session, SessionWatch watch)
    {
        lock (_gate)
        {
            if (--watch.Users > 0)
            {
                return;
            }

            _watches.Remove(session);
            if (_watches.Count == 0)
            {
                _beats?.Dispose();
                _beats = null;
            }
        }

        await watch.DisposeAsync();
    }

    private void Beat()
    {
        List<SessionWatch> watches;
        lock (_gate)
        {
            watches = [.. _watches.Values];
        }

        watches.ForEach(watch => watch.Beat());
    }
}
