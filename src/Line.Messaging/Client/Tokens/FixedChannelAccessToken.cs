namespace Line.Messaging;

/// <summary>A token that stays as it is, such as a long-lived one from the console. LINE recommends tokens that expire instead.</summary>
public sealed class FixedChannelAccessToken : IChannelAccessTokenSource
{
    private readonly string _token;

    /// <summary>Keeps a token.</summary>
    /// <exception cref="ArgumentException">The token is empty, or has white space or control characters.</exception>
    public FixedChannelAccessToken(string channelAccessToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelAccessToken);
        if (!ChannelAccessToken.IsWellFormed(channelAccessToken))
        {
            // Found here, since the header's own exception would show the token.
            throw new ArgumentException("The channel access token has white space or control characters: copy it again.", nameof(channelAccessToken));
        }

        _token = channelAccessToken;
    }

    /// <inheritdoc/>
    public ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default) => new(_token);

    /// <inheritdoc/>
    public ValueTask<string?> RenewTokenAsync(string refusedToken, CancellationToken cancellationToken = default) => new((string?)null);
}
