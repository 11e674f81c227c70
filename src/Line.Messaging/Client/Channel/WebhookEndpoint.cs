namespace Line.Messaging;

/// <summary>Where LINE sends webhooks. Source: developers.line.biz, Messaging API reference, "Get webhook endpoint information".</summary>
/// <param name="Endpoint">The webhook URL.</param>
/// <param name="Active">Whether LINE sends webhooks; the console alone switches it.</param>
public sealed record WebhookEndpoint(string Endpoint, bool Active);
