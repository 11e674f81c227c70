namespace Line.Messaging.Webhooks;

/// <summary>
/// What a user sent. What this library does not know is an <see cref="UnknownEventMessage"/>.
/// Source: developers.line.biz, Messaging API reference, "Message event".
/// </summary>
public abstract record EventMessage
{
    private protected EventMessage(string type) => Type = type;

    /// <summary>The type as received, such as <c>text</c>; empty where the message names none.</summary>
    public string Type { get; }

    /// <summary>The message ID; null only for an unknown message.</summary>
    public abstract string? Id { get; }

    /// <summary>Marks this message, and all before it, as read.</summary>
    public string? MarkAsReadToken { get; init; }

    /// <summary>The record's name and the message ID, and nothing that a user wrote.</summary>
    public sealed override string ToString() => $"{GetType().Name} {Id}";
}
