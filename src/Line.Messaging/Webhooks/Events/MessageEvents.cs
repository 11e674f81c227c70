namespace Line.Messaging.Webhooks;

/// <summary>A user sent a message. Source: "Message event".</summary>
/// <param name="Message">What was sent.</param>
public sealed record MessageEvent(EventMessage Message) : WebhookEvent("message");

/// <summary>
/// A member of a group changed a text message. The message keeps its ID. Edits may come out of order: the one with the largest
/// <see cref="WebhookEvent.Timestamp"/> counts.
/// </summary>
/// <param name="Message">The message as it reads now.</param>
public sealed record MessageEditedEvent(TextEventMessage Message) : WebhookEvent("messageEdited");

/// <summary>
/// A user took a message back. LINE expects it to be deleted wherever it was stored, and may send this before the message itself.
/// Source: "Unsend event", and "Receive messages", about unsent messages.
/// </summary>
/// <param name="MessageId">The message that was taken back.</param>
public sealed record UnsendEvent(string MessageId) : WebhookEvent("unsend");
