using System.Collections.Concurrent;
using Line.Messaging;
using SessionBot.Hosting;

namespace SessionBot.Features.Links;

/// <summary>
/// The address that adds a group's LINE official account as a friend. LINE tells the account's basic id; pages are shown without the address while it does not.
/// Source: developers.line.biz, "Using LINE URL scheme" (2026-11).
/// </summary>
internal sealed partial class FriendLinks(LineClients clients, TimeProvider clock, ILogger<FriendLinks> logger)
{
    /// <summary>An account keeps its id, so this is only for who renames it in LINE's console.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromHours(12);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(2);

    /// <summary>No page waits longer for LINE.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    private readonly ConcurrentDictionary<string, Reading> _readings = [];

    private sealed record Reading(Lazy<Task<Uri?>> Link, DateTimeOffset At);

    /// <summary>May ask LINE: so not inside a transaction.</summary>
    /// <returns>Null when LINE does not tell.</returns>
    public async Task<Uri?> OfAsync(string group, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var reading = _readings.AddOrUpdate(group, _ => New(), (_, known) => now - known.At < Lifetime(known) ? known : New());
        try
        {
            return await reading.Link.Value.WaitAsync(Patience, ct);
        }
        catch (TimeoutException)
        {
            return null;
        }

        Reading New() => new(new(() => AskAsync(group)), now);
    }

    private static TimeSpan Lifetime(Reading reading) => reading.Link.Value is { IsCompletedSuccessfully: true } asked && asked.GetAwaiter().GetResult() is not null ? Freshness : RetryAfter;

    private async Task<Uri?> AskAsync(string group)
    {
        try
        {
            var bot = await clients.For(group).GetBotInfoAsync();
            return new($"https://line.me/R/ti/p/{Uri.EscapeDataString(bot.BasicId)}");
        }
        catch (Exception exception) when (exception is LineResponseException or ChannelAccessTokenException or HttpRequestException or IOException or OperationCanceledException or KeyNotFoundException)
        {
            Log.Unknown(logger, exception.GetType().Name);
            return null;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The account's own id could not be read ({Cause}): pages show no code that leads to it, and it is asked again in minutes")]
        public static partial void Unknown(ILogger logger, string cause);
    }
}
