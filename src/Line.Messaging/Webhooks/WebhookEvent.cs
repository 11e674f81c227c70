namespace Line.Messaging.Webhooks;

/// <summary>
/// One thing that happened. What this library does not know, or cannot read, is an <see cref="UnknownEvent"/>.
/// Source: developers.line.biz, Messaging API reference, "Webhook event objects".
/// </summary>
/// <remarks>
/// The same event may come more than once, marked as redelivered or not, and events may come out of order: tell them apart by
/// <see cref="WebhookEventId"/>, order them by <see cref="Timestamp"/>.
/// </remarks>
public abstract record WebhookEvent
{
    private protected WebhookEvent(string type) => Type = type;

    /// <summary>The type as received, such as <c>message</c>; empty where the event names none.</summary>
    public string Type { get; }

    /// <summary>Whether the bot may answer.</summary>
    public WebhookMode Mode { get; init; } = WebhookMode.Unknown;

    /// <summary>When it happened, not when it was sent, to the millisecond; the Unix epoch where the event does not tell.</summary>
    public DateTimeOffset Timestamp { get; init; } = DateTimeOffset.UnixEpoch;

    /// <summary>Where it happened; null for events that name no source, such as a failed account link.</summary>
    public WebhookEventSource? Source { get; init; }

    /// <summary>The event's ULID, the same when it is delivered again; null where there is none, or something that is no ID.</summary>
    public string? WebhookEventId { get; init; }

    /// <summary>True when LINE sends the event again, since it got no 2xx the first time.</summary>
    public bool IsRedelivery { get; init; }

    /// <summary>
    /// Answers the event once, within a minute of its arrival; null where the event cannot be answered. A redelivered event has
    /// the same token, which works again until 20 minutes after the event. Source: "Send reply message".
    /// </summary>
    public string? ReplyToken { get; init; }

    /// <summary>The event's JSON object, byte for byte as received: a slice of the body that was parsed.</summary>
    public ReadOnlyMemory<byte> Raw { get; init; }

    /// <summary>The record's name and the event's id: enough for a log, and nothing that a user wrote.</summary>
    public sealed override string ToString() => $"{GetType().Name} {WebhookEventId}";
}
