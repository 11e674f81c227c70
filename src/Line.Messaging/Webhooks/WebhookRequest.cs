namespace Line.Messaging.Webhooks;

/// <summary>What one webhook request carries. Source: developers.line.biz, Messaging API reference, "Webhook event objects".</summary>
/// <param name="Destination">The user ID of the bot that the events are for; null where the request names none.</param>
/// <param name="Events">
/// The events as they stand in the request, which is not always the order in which they happened, and of different users. Empty
/// when LINE checks the connection.
/// </param>
public sealed record WebhookRequest(string? Destination, IReadOnlyList<WebhookEvent> Events);
