namespace Line.Messaging.Webhooks;

/// <summary>
/// A webhook request as far as it takes to store it: its events are checked to be JSON objects, and not read. Reading them, which
/// costs several times as much, can wait until LINE has its answer.
/// </summary>
/// <param name="Destination">The user ID of the bot that the events are for; null where the request names none.</param>
/// <param name="Events">In the order in which they stand in the request.</param>
public sealed record WebhookEnvelope(string? Destination, IReadOnlyList<WebhookEventEnvelope> Events);

/// <summary>What tells one event from another. A member that is missing, or of another JSON type than documented, is null.</summary>
/// <param name="Raw">The event's bytes as received, a slice of the body.</param>
/// <param name="WebhookEventId">The event's ID, which a redelivery repeats.</param>
/// <param name="ChatId">The ID of the user, group chat or multi-person chat that the event is from.</param>
/// <param name="MessageId">The ID of the message that the event brings or edits; null for events of other types.</param>
public sealed record WebhookEventEnvelope(ReadOnlyMemory<byte> Raw, string? WebhookEventId, string? ChatId, string? MessageId)
{
    /// <summary>Where the event begins in the body.</summary>
    internal int Start { get; init; }
}
