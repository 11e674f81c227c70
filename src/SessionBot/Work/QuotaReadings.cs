using System.Collections.Concurrent;
using Line.Messaging;
using SessionBot.Hosting;

namespace SessionBot.Work;

/// <summary>What LINE last said about the month's messages; <see cref="PushBudget"/> counts on from there.</summary>
internal sealed partial class QuotaReadings(LineClients clients, TimeProvider clock, ILogger<QuotaReadings> logger)
{
    /// <summary>LINE's own count is approximate and holds what the account's manager sends by hand, so it is read again now and then.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    private readonly ConcurrentDictionary<string, Reading> _readings = [];

    /// <param name="At">Everything that was sent until then is counted in it.</param>
    public sealed record Reading(Quota Quota, DateTimeOffset At);

    /// <summary>Asks LINE, unless it was asked within the last minutes: so not inside a transaction.</summary>
    public async Task<Reading> ReadAsync(string group, CancellationToken ct)
    {
        if (_readings.TryGetValue(group, out var known) && clock.GetUtcNow() - known.At < Freshness)
        {
            return known;
        }

        var asked = clock.GetUtcNow();
        return _readings[group] = new Reading(await AskAsync(group, ct), asked);
    }

    /// <summary>What was read last; never asks LINE.</summary>
    public Reading Known(string group) => _readings.GetValueOrDefault(group) ?? new(new Quota.Unknown(), clock.GetUtcNow());

    /// <summary>What was read last no longer holds.</summary>
    public void Forget(string group) => _readings.TryRemove(group, out _);

    private async Task<Quota> AskAsync(string group, CancellationToken ct)
    {
        try
        {
            var client = clients.For(group);
            var quota = await client.GetMessageQuotaAsync(ct);
            return quota.Value is { } limit
                ? new Quota.Limited(limit, Math.Max(0, limit - await client.GetMessageQuotaConsumptionAsync(ct)))
                : new Quota.Unlimited();
        }
        catch (Exception exception) when (exception is LineResponseException or ChannelAccessTokenException or HttpRequestException or IOException or OperationCanceledException && !ct.IsCancellationRequested)
        {
            // LINE itself refuses what is too much: not knowing must not hold back what people wait for.
            Log.Unknown(logger, exception.GetType().Name);
            return new Quota.Unknown();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The month's quota could not be read ({Cause}); it is asked again in ten minutes")]
        public static partial void Unknown(ILogger logger, string cause);
    }
}
