namespace Line.Messaging;

/// <summary>How messages are sent.</summary>
/// <param name="RetryKey">
/// Makes a repeated push, multicast or broadcast harmless for 24 hours: set it on the first attempt already, and repeat with the same
/// key, recipients and messages. Source: developers.line.biz, "Retrying a failed API request".
/// </param>
/// <param name="NotificationDisabled">True: the recipients' devices stay silent.</param>
/// <param name="CustomAggregationUnits">
/// The name to count the messages under, for a push or a multicast: at most one, of 1 to 30 letters, digits and underscores, and
/// 1,000 names a month. LINE tells nothing about fewer than 20 people. Source: "Get statistics per unit".
/// </param>
public sealed record SendOptions(
    Guid? RetryKey = null, bool NotificationDisabled = false, IReadOnlyList<string>? CustomAggregationUnits = null);
