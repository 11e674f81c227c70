using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SessionBot.Load.Fire;

/// <summary>How long the bot takes from a webhook's arrival to LINE's hearing of the reply.</summary>
internal sealed class ReplyWatch
{
    private const string ReplyPath = "/v2/bot/message/reply";

    private const long Answered = 0;

    /// <summary>When each token came in, until it is used. It stays: an answer may be quicker than the redelivery of what it answers.</summary>
    private readonly ConcurrentDictionary<string, long> _arrivals = [];
    private ConcurrentQueue<double> _milliseconds = [];

    /// <summary>Tokens that came in and were not used yet.</summary>
    public int Unanswered => _arrivals.Values.Count(since => since != Answered);

    public static ReplyWatch On(MortalService service)
    {
        var watch = new ReplyWatch();
        service.Arriving = watch.Arrived;
        service.Line.Around = watch.AroundCallAsync;
        return watch;
    }

    /// <summary>What was measured since the last call, in milliseconds, the fastest first.</summary>
    public IReadOnlyList<double> Take()
    {
        var taken = Interlocked.Exchange(ref _milliseconds, []);
        return [.. taken.Order()];
    }

    private void Arrived(ReadOnlyMemory<byte> webhook)
    {
        using var json = JsonDocument.Parse(webhook);
        foreach (var one in json.RootElement.GetProperty("events").EnumerateArray())
        {
            if (one.TryGetProperty("replyToken", out var token))
            {
                // A redelivery does not set the time back.
                _arrivals.TryAdd(token.GetString()!, Stopwatch.GetTimestamp());
            }
        }
    }

    private async Task AroundCallAsync(HttpContext call, RequestDelegate next)
    {
        if (call.Request.Path == ReplyPath)
        {
            call.Request.EnableBuffering();
            using (var json = await JsonDocument.ParseAsync(call.Request.Body, cancellationToken: call.RequestAborted))
            {
                var token = json.RootElement.GetProperty("replyToken").GetString()!;
                if (_arrivals.TryGetValue(token, out var since) && since != Answered && _arrivals.TryUpdate(token, Answered, since))
                {
                    _milliseconds.Enqueue(Stopwatch.GetElapsedTime(since).TotalMilliseconds);
                }
            }

            call.Request.Body.Position = 0;
        }

        await next(call);
    }
}
