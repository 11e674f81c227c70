namespace Line.Messaging;

public sealed partial class LineMessagingClient
{
    /// <inheritdoc/>
    public Task<BotInfo> GetBotInfoAsync(CancellationToken cancellationToken = default) =>
        _transport.GetAsync(Api("v2/bot/info"), LineJson.Default.BotInfo, cancellationToken);

    /// <inheritdoc/>
    public Task<WebhookEndpoint?> GetWebhookEndpointAsync(CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/channel/webhook/endpoint"), LineJson.Default.WebhookEndpoint, cancellationToken);

    /// <inheritdoc/>
    public Task<LineReceipt> SetWebhookEndpointAsync(Uri endpoint, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        var request = new LineRequest(HttpMethod.Put, Api("v2/bot/channel/webhook/endpoint"), EndpointBody(endpoint));
        return _transport.DoAsync(request, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<WebhookTest> TestWebhookEndpointAsync(Uri? endpoint = null, CancellationToken cancellationToken = default)
    {
        var request = Post(Api("v2/bot/channel/webhook/test"), EndpointBody(endpoint));
        var answer = await _transport.AskAsync(request, LineJson.Default.WebhookTestAnswer, cancellationToken).ConfigureAwait(false);
        var reason = answer.Reason switch
        {
            "OK" => WebhookTestReason.OK,
            "COULD_NOT_CONNECT" => WebhookTestReason.CouldNotConnect,
            "REQUEST_TIMEOUT" => WebhookTestReason.RequestTimeout,
            "ERROR_STATUS_CODE" => WebhookTestReason.ErrorStatusCode,
            "UNCLASSIFIED" => WebhookTestReason.Unclassified,
            _ => WebhookTestReason.Unknown,
        };
        return new WebhookTest(answer.Success, answer.Timestamp, answer.StatusCode, reason, answer.Detail);
    }

    private static LineBody EndpointBody(Uri? endpoint)
    {
        if (endpoint is null)
        {
            return JsonBody.Of(static _ => { });
        }

        var faults = new FaultCollector();
        var isWeb = endpoint.IsAbsoluteUri
            && (endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback));
        if (!isWeb)
        {
            faults.Add("endpoint", "not an absolute https URL", "LINE sends webhooks over https only");
        }
        else
        {
            faults.Utf16("endpoint", endpoint.AbsoluteUri, 1, RequestLimits.WebhookUrl);
        }

        LineLimitException.ThrowIfAny(faults);
        return JsonBody.Of(writer => writer.WriteString("endpoint"u8, endpoint.AbsoluteUri));
    }
}
