namespace Line.Messaging;

/// <summary>Where a client's channel access tokens come from. An instance serves one channel and any number of calls at a time.</summary>
/// <remarks>
/// <see cref="StatelessChannelAccessTokenSource"/> is the one to take by default: its tokens live for 15 minutes, need no storage, and
/// there may be any number of them. Source: developers.line.biz, "Channel access token".
/// </remarks>
public interface IChannelAccessTokenSource
{
    /// <summary>A token that is valid as far as the source knows.</summary>
    ValueTask<string> GetTokenAsync(CancellationToken cancellationToken = default);

    /// <summary>Another token in place of one that LINE answered with 401.</summary>
    /// <param name="refusedToken">The token that was refused.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null where there is none, or where another one would be refused as well.</returns>
    ValueTask<string?> RenewTokenAsync(string refusedToken, CancellationToken cancellationToken = default);
}
