namespace LineSimulator.Tokens;

/// <param name="KeyId">Of <see cref="TokenKind.UserSpecified"/>.</param>
internal sealed record IssuedToken(string Value, TokenKind Kind, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt, string? KeyId)
{
    public bool IsRevoked { get; init; }

    public bool IsLive(DateTimeOffset now) => !IsRevoked && now < ExpiresAt;

    /// <summary>Whole seconds, as the answers tell them.</summary>
    public long SecondsLeft(DateTimeOffset now) => (long)(ExpiresAt - now).TotalSeconds;
}
