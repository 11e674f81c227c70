using Line.Messaging.Webhooks;

namespace SessionBot.Features.Webhook;

/// <summary>
/// When an event happened, as far as its timestamp can be believed. One from the future would stand behind all that is still to be said,
/// and one before all calendars cannot be counted with.
/// </summary>
internal static class EventTime
{
    /// <summary>So far may LINE's clock be ahead of this machine's.</summary>
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);

    /// <summary>LINE is not older.</summary>
    private static readonly DateTimeOffset Earliest = new(2011, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <returns>The event with the time of its arrival in place of one that cannot be.</returns>
    public static WebhookEvent Plausible(WebhookEvent received, DateTimeOffset arrived) =>
        received.Timestamp > arrived + Skew || received.Timestamp < Earliest ? received with { Timestamp = arrived } : received;
}
