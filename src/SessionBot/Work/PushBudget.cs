using System.Collections.Concurrent;
using Line.Messaging;
using Microsoft.Extensions.Options;
using SessionBot.Hosting;
using SessionBot.Storage.Queue;

namespace SessionBot.Work;

/// <summary>
/// What is left of the month's free messages, counted in recipients as LINE counts. Announcements and reminders leave a
/// reserve for what people wait for.
/// </summary>
internal sealed partial class PushBudget(LineClients clients, IOptions<StudyGroupCatalog> groups, TimeProvider clock, ILogger<PushBudget> logger)
{
    /// <summary>LINE's own count is approximate and holds what the account's manager sends by hand, so it is read again now and then.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>LINE counts months in Japan's time.</summary>
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    private readonly ConcurrentDictionary<string, Reading> _readings = [];

    private sealed record Reading(Quota Quota, DateTimeOffset At);

    /// <summary>How many messages may still be pushed this month; null without a limit, or when LINE does not tell.</summary>
    public async Task<long?> LeftAsync(string group, CancellationToken ct) =>
        await ReadAsync(group, ct) is Quota.Limited limited ? limited.Left : null;

    /// <summary>Asks LINE, unless it was asked within the last minutes: so not inside a transaction.</summary>
    public async Task<Quota> ReadAsync(string group, CancellationToken ct)
    {
        if (_readings.TryGetValue(group, out var known) && clock.GetUtcNow() - known.At < Freshness)
        {
            return known.Quota;
        }

        var reading = new Reading(await AskAsync(group, ct), clock.GetUtcNow());
        _readings[group] = reading;
        return reading.Quota;
    }

    /// <summary>What was read last, and counted on since; never asks LINE.</summary>
    public Quota Known(string group) => _readings.TryGetValue(group, out var known) ? known.Quota : new Quota.Unknown();

    /// <summary>When a push for this may be tried again; null when there is room for it now.</summary>
    public async Task<DateTimeOffset?> ClosedUntilAsync(string group, PushPurpose purpose, CancellationToken ct)
    {
        var kept = purpose is PushPurpose.Announcement or PushPurpose.Reminder ? groups.Value[group].Line.PushReserve : 0;
        if (await LeftAsync(group, ct) is not { } left || left > kept)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var inJapan = now.ToOffset(Japan);
        var nextMonth = new DateTimeOffset(inJapan.Year, inJapan.Month, 1, 0, 0, 0, Japan).AddMonths(1);
        return nextMonth < now + LongestWait ? nextMonth : now + LongestWait;
    }

    public void Spend(string group)
    {
        while (_readings.TryGetValue(group, out var known) && known.Quota is Quota.Limited limited
            && !_readings.TryUpdate(group, known with { Quota = limited with { Left = limited.Left - 1 } }, known))
        {
            // Another send was faster: its count is read and counted on.
        }
    }

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
