namespace LineSimulator.Tokens;

/// <summary>The channel access tokens. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class AccessTokens
{
    private const int PerChannel = 30;

    private static readonly TimeSpan StatelessLife = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan ShortLife = TimeSpan.FromDays(30);

    private readonly Dictionary<string, IssuedToken> _tokens = [];
    private readonly TimeProvider _clock;

    public AccessTokens(SimulatorOptions options, TimeProvider clock)
    {
        _clock = clock;
        Keep(new IssuedToken(options.ChannelAccessToken, TokenKind.LongLived, clock.GetUtcNow(), DateTimeOffset.MaxValue, null));
    }

    public IReadOnlyList<string> LiveKeyIds => [.. Live(TokenKind.UserSpecified).Select(token => token.KeyId!)];

    public IssuedToken? Find(string value) => _tokens.GetValueOrDefault(value);

    public IssuedToken IssueStateless() => Issue(TokenKind.Stateless, StatelessLife, null);

    /// <summary>Null where the channel has as many as it may.</summary>
    public IssuedToken? IssueUserSpecified(TimeSpan life) =>
        Live(TokenKind.UserSpecified).Count() < PerChannel ? Issue(TokenKind.UserSpecified, life, Secret.New(16)) : null;

    public IssuedToken IssueShortLived()
    {
        if (Live(TokenKind.ShortLived).ToList() is { Count: >= PerChannel } live)
        {
            Revoke(live.MinBy(token => token.IssuedAt)!.Value, TokenKind.ShortLived);
        }

        return Issue(TokenKind.ShortLived, ShortLife, null);
    }

    /// <summary>Does nothing to a token that is unknown or of another kind, as LINE does.</summary>
    public void Revoke(string value, params ReadOnlySpan<TokenKind> kinds)
    {
        if (Find(value) is { } token && kinds.Contains(token.Kind))
        {
            Keep(token with { IsRevoked = true });
        }
    }

    private IEnumerable<IssuedToken> Live(TokenKind kind) =>
        _tokens.Values.Where(token => token.Kind == kind && token.IsLive(_clock.GetUtcNow()));

    private IssuedToken Issue(TokenKind kind, TimeSpan life, string? keyId)
    {
        var now = _clock.GetUtcNow();
        var token = new IssuedToken(Secret.New(), kind, now, now + life, keyId);
        Keep(token);
        return token;
    }

    private void Keep(IssuedToken token) => _tokens[token.Value] = token;
}
