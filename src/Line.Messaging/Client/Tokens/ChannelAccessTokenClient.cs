namespace Line.Messaging;

/// <summary>
/// Issues, lists, verifies and revokes channel access tokens. Source: developers.line.biz, Messaging API reference, "Channel access
/// token". A refusal is a <see cref="LineResponseException"/>.
/// </summary>
public sealed class ChannelAccessTokenClient
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly LineApiTransport _transport;
    private readonly Uri _api;

    /// <summary>Creates a client.</summary>
    /// <param name="httpClient">Stays the caller's. Some queries carry a token or an assertion: let no handler log them.</param>
    /// <param name="apiBase">The API's host; <c>https://api.line.me/</c> by default.</param>
    public ChannelAccessTokenClient(HttpClient httpClient, Uri? apiBase = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        _transport = new LineApiTransport(httpClient, tokens: null);
        _api = LineHost.Root(apiBase ?? LineMessagingClient.DefaultApiBase, nameof(apiBase));
    }

    /// <summary>The longest life of a token of v2.1.</summary>
    public static TimeSpan LongestLife { get; } = TimeSpan.FromDays(30);

    /// <summary>A stateless token for a channel's secret: valid for 15 minutes, in any number, and not to be revoked. Source: "Issue stateless channel access token".</summary>
    public Task<ChannelAccessToken> IssueStatelessAsync(string channelId, string channelSecret, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(channelSecret);
        return IssueAsync("oauth2/v3/token", cancellationToken, ("client_id", channelId), ("client_secret", channelSecret));
    }

    /// <summary>A stateless token for a signed assertion: valid for 15 minutes, in any number, and not to be revoked. Source: "Issue stateless channel access token".</summary>
    public Task<ChannelAccessToken> IssueStatelessAsync(ChannelAssertion assertion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        return IssueAsync("oauth2/v3/token", cancellationToken, ("client_assertion_type", AssertionType), ("client_assertion", assertion.Sign()));
    }

    /// <summary>A token of v2.1. A channel has 30 of them at most; LINE refuses the next. Source: "Issue channel access token v2.1".</summary>
    /// <param name="assertion">The channel and its key.</param>
    /// <param name="life">How long it is valid: at most 30 days.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<ChannelAccessToken> IssueAsync(ChannelAssertion assertion, TimeSpan life, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        return IssueAsync(
            "oauth2/v2.1/token", cancellationToken, ("client_assertion_type", AssertionType), ("client_assertion", assertion.SignForToken(life)));
    }

    /// <summary>The key IDs of the channel's valid tokens of v2.1. Source: "Get all valid channel access token key IDs v2.1".</summary>
    public async Task<IReadOnlyList<string>> GetKeyIdsAsync(ChannelAssertion assertion, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assertion);
        var endpoint = LineEndpoint.Of(_api, "oauth2/v2.1/tokens/kid")
            .WithQuery(("client_assertion_type", AssertionType), ("client_assertion", assertion.Sign()));
        return (await _transport.GetAsync(endpoint, LineJson.Default.KeyIdsAnswer, cancellationToken).ConfigureAwait(false)).KeyIds;
    }

    /// <summary>What LINE knows about a token of v2.1 or a stateless one; a token that is not valid is refused with 400. Source: "Verify the validity of the channel access token v2.1".</summary>
    public Task<ChannelAccessTokenInfo> VerifyAsync(string channelAccessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelAccessToken);
        var endpoint = LineEndpoint.Of(_api, "oauth2/v2.1/verify").WithQuery(("access_token", channelAccessToken));
        return _transport.GetAsync(endpoint, LineJson.Default.ChannelAccessTokenInfo, cancellationToken);
    }

    /// <summary>Ends a token of v2.1; one that is not valid any more is no fault. Source: "Revoke channel access token v2.1".</summary>
    public Task<LineReceipt> RevokeAsync(string channelId, string channelSecret, string channelAccessToken, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(channelSecret);
        ArgumentException.ThrowIfNullOrWhiteSpace(channelAccessToken);
        var form = FormBody.Of(("client_id", channelId), ("client_secret", channelSecret), ("access_token", channelAccessToken));
        return _transport.DoAsync(new LineRequest(HttpMethod.Post, LineEndpoint.Of(_api, "oauth2/v2.1/revoke"), form), cancellationToken);
    }

    private async Task<ChannelAccessToken> IssueAsync(
        string path, CancellationToken cancellationToken, params (string Name, string Value)[] proof)
    {
        var form = FormBody.Of([("grant_type", "client_credentials"), .. proof]);
        var request = new LineRequest(HttpMethod.Post, LineEndpoint.Of(_api, path), form);
        var token = await _transport.AskAsync(request, LineJson.Default.ChannelAccessToken, cancellationToken).ConfigureAwait(false);
        return ChannelAccessToken.IsWellFormed(token.AccessToken) && token.ExpiresIn > 0
            ? token
            : throw new LineResponseException($"LINE's answer to POST /{path} has no token that can be used.") { StatusCode = System.Net.HttpStatusCode.OK };
    }
}
