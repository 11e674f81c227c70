using System.Net;

namespace Line.Messaging;

/// <inheritdoc cref="ILineMessagingClient"/>
/// <remarks>
/// There is no constructor without an HttpClient: the connections, the timeout and the proxy belong to the host, which knows how
/// many clients it makes, and a client of its own would leave sockets behind or miss DNS changes. Instances hold no state and
/// need no disposal.
/// </remarks>
public sealed class LineMessagingClient : ILineMessagingClient
{
    private readonly LineApiTransport _transport;
    private readonly Uri _api;
    private readonly Uri _data;

    /// <summary>Creates a client for one channel.</summary>
    /// <param name="httpClient">Stays the caller's. Its timeout bounds the wait for an answer, and again for the answer's body.</param>
    /// <param name="channelAccessToken">The channel access token.</param>
    /// <param name="apiBase">The API's host; <c>https://api.line.me/</c> by default.</param>
    /// <param name="dataBase">The host of what users sent; <c>https://api-data.line.me/</c> by default.</param>
    public LineMessagingClient(HttpClient httpClient, string channelAccessToken, Uri? apiBase = null, Uri? dataBase = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentException.ThrowIfNullOrWhiteSpace(channelAccessToken);
        if (channelAccessToken.AsSpan().ContainsAnyExceptInRange('!', '~'))
        {
            // Found here, since the header's own exception would show the token.
            throw new ArgumentException("The channel access token has white space or control characters: copy it again.", nameof(channelAccessToken));
        }

        _transport = new LineApiTransport(httpClient, channelAccessToken);
        _api = Root(apiBase ?? DefaultApiBase, nameof(apiBase));
        _data = Root(dataBase ?? DefaultDataBase, nameof(dataBase));
    }

    /// <summary>LINE's own API host.</summary>
    public static Uri DefaultApiBase { get; } = new("https://api.line.me/");

    /// <summary>LINE's own host of what users sent.</summary>
    public static Uri DefaultDataBase { get; } = new("https://api-data.line.me/");

    /// <inheritdoc/>
    public Task<SendResult> ReplyMessageAsync(string replyToken, IList<ISendMessage> messages, CancellationToken cancellationToken = default) =>
        ReplyMessageWithJsonAsync(replyToken, RequestBody.Serialize(messages), cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> ReplyMessageWithJsonAsync(string replyToken, IReadOnlyList<string> messages, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(Api("v2/bot/message/reply"), RequestBody.Reply(replyToken, messages), retryKey: null, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> PushMessageAsync(string to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        PushMessageWithJsonAsync(to, RequestBody.Serialize(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> PushMessageWithJsonAsync(string to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(Api("v2/bot/message/push"), RequestBody.Push(to, messages, options), options?.RetryKey, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> MultiCastMessageAsync(IList<string> to, IList<ISendMessage> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        MultiCastMessageWithJsonAsync(to, RequestBody.Serialize(messages), options, cancellationToken);

    /// <inheritdoc/>
    public Task<SendResult> MultiCastMessageWithJsonAsync(IList<string> to, IReadOnlyList<string> messages, SendOptions? options = null, CancellationToken cancellationToken = default) =>
        _transport.SendAsync(Api("v2/bot/message/multicast"), RequestBody.Multicast(to, messages, options), options?.RetryKey, cancellationToken);

    /// <inheritdoc/>
    public Task<UserProfile?> GetUserProfileAsync(string userId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/profile/{userId}", userId), LineJson.Default.UserProfile, cancellationToken);

    /// <inheritdoc/>
    public Task<UserProfile?> GetGroupMemberProfileAsync(string groupId, string userId, CancellationToken cancellationToken = default) =>
        _transport.FindAsync(Api("v2/bot/group/{groupId}/member/{userId}", groupId, userId), LineJson.Default.UserProfile, cancellationToken);

    /// <inheritdoc/>
    public async Task<ContentResult> GetContentAsync(string messageId, CancellationToken cancellationToken = default)
    {
        var endpoint = LineEndpoint.Of(_data, "v2/bot/message/{messageId}/content", messageId);
        var response = await _transport.GetContentAsync(endpoint, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            var headers = response.Content.Headers;
            var stream = await response.Content.ReadAsStreamAsync(cancellationToken).ConfigureAwait(false);
            return new ContentResult.Ready(stream, headers.ContentType?.MediaType, headers.ContentLength);
        }

        using (response)
        {
            return response.StatusCode switch
            {
                HttpStatusCode.Accepted => new ContentResult.Preparing(),
                HttpStatusCode.Gone => new ContentResult.Gone(),
                _ => new ContentResult.NotFound(),
            };
        }
    }

    /// <inheritdoc/>
    public async Task<MessageQuota> GetMessageQuotaAsync(CancellationToken cancellationToken = default)
    {
        var quota = await _transport.GetAsync(Api("v2/bot/message/quota"), LineJson.Default.QuotaAnswer, cancellationToken).ConfigureAwait(false);
        var type = quota.Type switch
        {
            "none" => QuotaType.None,
            "limited" => QuotaType.Limited,
            _ => QuotaType.Unknown,
        };
        return new MessageQuota(type, quota.Value);
    }

    /// <inheritdoc/>
    public async Task<long> GetMessageQuotaConsumptionAsync(CancellationToken cancellationToken = default)
    {
        var endpoint = Api("v2/bot/message/quota/consumption");
        return (await _transport.GetAsync(endpoint, LineJson.Default.ConsumptionAnswer, cancellationToken).ConfigureAwait(false)).TotalUsage;
    }

    /// <inheritdoc/>
    public Task<BotInfo> GetBotInfoAsync(CancellationToken cancellationToken = default) =>
        _transport.GetAsync(Api("v2/bot/info"), LineJson.Default.BotInfo, cancellationToken);

    private static Uri Root(Uri root, string parameter)
    {
        if (!root.IsAbsoluteUri || (root.Scheme != Uri.UriSchemeHttps && root.Scheme != Uri.UriSchemeHttp))
        {
            throw new ArgumentException($"{root} is not an absolute http or https address.", parameter);
        }

        return root.AbsoluteUri.EndsWith('/') ? root : new Uri(root.AbsoluteUri + "/");
    }

    private LineEndpoint Api(string template, params ReadOnlySpan<string> ids) => LineEndpoint.Of(_api, template, ids);
}
