namespace Line.Messaging;

/// <inheritdoc cref="ILineMessagingClient"/>
/// <remarks>
/// There is no constructor without an HttpClient: the connections, the timeout and the proxy belong to the host, which knows how
/// many clients it makes, and a client of its own would leave sockets behind or miss DNS changes. Instances hold no state and
/// need no disposal.
/// </remarks>
public sealed partial class LineMessagingClient : ILineMessagingClient
{
    private readonly LineApiTransport _transport;
    private readonly Uri _api;
    private readonly Uri _data;

    /// <summary>Creates a client for one channel with a token that stays.</summary>
    /// <param name="httpClient">Stays the caller's. Its timeout bounds the wait for an answer, and again for the answer's body.</param>
    /// <param name="channelAccessToken">The channel access token.</param>
    /// <param name="apiBase">The API's host; <c>https://api.line.me/</c> by default.</param>
    /// <param name="dataBase">The host of what users sent; <c>https://api-data.line.me/</c> by default.</param>
    public LineMessagingClient(HttpClient httpClient, string channelAccessToken, Uri? apiBase = null, Uri? dataBase = null)
        : this(httpClient, new FixedChannelAccessToken(channelAccessToken), apiBase, dataBase)
    {
    }

    /// <summary>Creates a client for one channel with tokens that are issued as needed.</summary>
    /// <param name="httpClient">Stays the caller's. Its timeout bounds the wait for an answer, and again for the answer's body.</param>
    /// <param name="tokens">
    /// Where the tokens come from, such as <see cref="StatelessChannelAccessTokenSource"/>. Share one between the clients of a channel:
    /// it keeps the token.
    /// </param>
    /// <param name="apiBase">The API's host; <c>https://api.line.me/</c> by default.</param>
    /// <param name="dataBase">The host of what users sent; <c>https://api-data.line.me/</c> by default.</param>
    public LineMessagingClient(HttpClient httpClient, IChannelAccessTokenSource tokens, Uri? apiBase = null, Uri? dataBase = null)
    {
        ArgumentNullException.ThrowIfNull(httpClient);
        ArgumentNullException.ThrowIfNull(tokens);
        _transport = new LineApiTransport(httpClient, tokens);
        _api = LineHost.Root(apiBase ?? DefaultApiBase, nameof(apiBase));
        _data = LineHost.Root(dataBase ?? DefaultDataBase, nameof(dataBase));
    }

    /// <summary>LINE's own API host.</summary>
    public static Uri DefaultApiBase { get; } = new("https://api.line.me/");

    /// <summary>LINE's own host of what users sent, and of the images of rich menus.</summary>
    public static Uri DefaultDataBase { get; } = new("https://api-data.line.me/");

    private static LineRequest Post(LineEndpoint endpoint, LineBody? body = null, Guid? retryKey = null) =>
        new(HttpMethod.Post, endpoint, body, retryKey);

    private LineEndpoint Api(string template, params ReadOnlySpan<string> ids) => LineEndpoint.Of(_api, template, ids);

    private LineEndpoint Data(string template, params ReadOnlySpan<string> ids) => LineEndpoint.Of(_data, template, ids);
}
