namespace Line.Messaging;

/// <summary>How messages are sent.</summary>
/// <param name="RetryKey">
/// Makes a repeated push or multicast harmless for 24 hours: set it on the first attempt already, and repeat with the same key,
/// recipients and messages. Source: developers.line.biz, "Retrying a failed API request".
/// </param>
/// <param name="NotificationDisabled">True: the recipients' devices stay silent.</param>
public sealed record SendOptions(Guid? RetryKey = null, bool NotificationDisabled = false);
