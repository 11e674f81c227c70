namespace LineSimulator.Api;

/// <summary>Single-use permits to link an account. Guarded by <see cref="PlatformState.Gate"/>.</summary>
/// <remarks>https://developers.line.biz/en/docs/messaging-api/linking-accounts/ (2026-08)</remarks>
internal sealed class LinkTokens(TimeProvider clock)
{
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, (string UserId, DateTimeOffset Until)> _tokens = [];

    public void Issue(string token, string userId) => _tokens.Add(token, (userId, clock.GetUtcNow() + Life));

    public bool Use(string token, string userId) =>
        _tokens.Remove(token, out var issued) && issued.UserId == userId && clock.GetUtcNow() <= issued.Until;
}
