namespace Line.Messaging;

public partial interface ILineMessagingClient
{
    /// <summary>The account itself. Source: "Get bot info".</summary>
    Task<BotInfo> GetBotInfoAsync(CancellationToken cancellationToken = default);

    /// <summary>Where LINE sends webhooks; null where no URL is set (404). Rate: 1,000 a minute. Source: "Get webhook endpoint information".</summary>
    Task<WebhookEndpoint?> GetWebhookEndpointAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Sets where LINE sends webhooks; it takes up to a minute. Rate: 1,000 a minute. Source: "Set webhook endpoint URL".
    /// </summary>
    /// <param name="endpoint">https, at most 500 characters; http only on the own machine, for a simulator of LINE.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<LineReceipt> SetWebhookEndpointAsync(Uri endpoint, CancellationToken cancellationToken = default);

    /// <summary>Lets LINE send a webhook without events. Rate: 60 an hour. Source: "Test webhook endpoint".</summary>
    /// <param name="endpoint">A URL on the terms of <see cref="SetWebhookEndpointAsync"/>; null for the one that is set.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    Task<WebhookTest> TestWebhookEndpointAsync(Uri? endpoint = null, CancellationToken cancellationToken = default);
}
