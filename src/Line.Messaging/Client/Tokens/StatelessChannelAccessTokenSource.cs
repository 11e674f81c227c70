namespace Line.Messaging;

/// <summary>
/// Issues a stateless token when one is needed and keeps it until shortly before its 15 minutes are over: the source to take by
/// default. There may be any number of such tokens, so every process may have its own.
/// </summary>
public sealed class StatelessChannelAccessTokenSource : IChannelAccessTokenSource
{
    private readonly CachedToken _cache;

    /// <summary>Issues tokens for a channel's secret.</summary>
    public StatelessChannelAccessTokenSource(ChannelAccessTokenClient client, string channelId, string channelSecret, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(channelSecret);
        ArgumentNullException.ThrowIfNull(clock);
        _cache = new CachedToken(cancel => client.IssueStatelessAsync(channelId, channelSecret, cancel), clock);
    }

    /// <summary>Issues tokens for signed assertions.</summary>
    public StatelessChannelAccessTokenSource(ChannelAccessTokenClient client, ChannelAssertion assertion, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(assertion);
        ArgumentNullException.ThrowIfNull(clock);
        _cache = new CachedToken(cancel => client.IssueStatelessAsync(assertion, cancel), clock);
    }

    /// <inheritdoc/>
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default) => _cache.GetAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> RenewTokenAsync(string refusedToken, CancellationToken cancellationToken = default) =>
        _cache.RenewAsync(refusedToken, cancellationToken);
}
