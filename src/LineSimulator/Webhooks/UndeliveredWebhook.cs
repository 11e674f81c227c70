namespace LineSimulator.Webhooks;

/// <summary>A webhook that the bot has not acknowledged with a 2xx.</summary>
internal sealed record UndeliveredWebhook(IReadOnlyList<WebhookEvent> Events, int FailedRedeliveries = 0);
