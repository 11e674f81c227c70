using System.Collections.Concurrent;

namespace Line.Messaging;

/// <summary>
/// Issues tokens of v2.1 and keeps the last until shortly before it expires. A channel has 30 such tokens at most, counted over all
/// processes and restarts, and LINE refuses the next one: prefer <see cref="StatelessChannelAccessTokenSource"/>, give short lives, and
/// dispose of the source when the process stops, which revokes what it issued.
/// </summary>
public sealed class JwtChannelAccessTokenSource : IChannelAccessTokenSource, IAsyncDisposable
{
    private readonly ConcurrentQueue<(string Token, DateTimeOffset ExpiresAt)> _issued = new();
    private readonly ChannelAccessTokenClient _client;
    private readonly ChannelAssertion _assertion;
    private readonly string? _channelSecret;
    private readonly TimeProvider _clock;
    private readonly CachedToken _cache;

    /// <summary>Issues tokens for signed assertions.</summary>
    /// <param name="client">Issues and revokes.</param>
    /// <param name="assertion">The channel and its key.</param>
    /// <param name="life">How long a token is valid: at most 30 days. A process that dies leaves its token behind for as long.</param>
    /// <param name="channelSecret">LINE wants it for revoking; null leaves the tokens to expire.</param>
    /// <param name="clock">The clock.</param>
    public JwtChannelAccessTokenSource(
        ChannelAccessTokenClient client, ChannelAssertion assertion, TimeSpan life, string? channelSecret, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(assertion);
        ArgumentNullException.ThrowIfNull(clock);
        (_client, _assertion, _channelSecret, _clock) = (client, assertion, channelSecret, clock);
        _cache = new CachedToken(cancel => IssueAsync(life, cancel), clock);
    }

    /// <inheritdoc/>
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default) => _cache.GetAsync(cancellationToken);

    /// <inheritdoc/>
    public ValueTask<string?> RenewTokenAsync(string refusedToken, CancellationToken cancellationToken = default) =>
        _cache.RenewAsync(refusedToken, cancellationToken);

    /// <summary>Revokes what was issued and has not expired, where there is a channel secret. Calls that are under way lose their token.</summary>
    /// <exception cref="AggregateException">LINE did not take all revocations: those tokens live on until they expire.</exception>
    public async ValueTask DisposeAsync()
    {
        if (_channelSecret is null)
        {
            return;
        }

        var failures = new List<Exception>();
        while (_issued.TryDequeue(out var issued))
        {
            if (issued.ExpiresAt <= _clock.GetUtcNow())
            {
                continue;
            }

            try
            {
                await _client.RevokeAsync(_assertion.ChannelId, _channelSecret, issued.Token).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is LineResponseException or HttpRequestException or OperationCanceledException)
            {
                failures.Add(exception);
            }
        }

        if (failures.Count > 0)
        {
            throw new AggregateException($"{failures.Count} channel access tokens were not revoked: they live on until they expire.", failures);
        }
    }

    private async Task<ChannelAccessToken> IssueAsync(TimeSpan life, CancellationToken cancellationToken)
    {
        var token = await _client.IssueAsync(_assertion, life, cancellationToken).ConfigureAwait(false);
        _issued.Enqueue((token.AccessToken, _clock.GetUtcNow().AddSeconds(token.ExpiresIn)));
        return token;
    }
}
