using LineSimulator.Tokens;

namespace LineSimulator.Login;

/// <summary>LINE Login's access and refresh tokens. Guarded by <see cref="PlatformState.Gate"/>.</summary>
internal sealed class LoginSessions(TimeProvider clock)
{
    private static readonly TimeSpan AccessLife = TimeSpan.FromDays(30);
    private static readonly TimeSpan RefreshLife = TimeSpan.FromDays(90);

    private readonly List<LoginSession> _sessions = [];

    public LoginSession Open(string userId, string scope)
    {
        var now = clock.GetUtcNow();
        var session = new LoginSession(userId, scope, Secret.New(), now + AccessLife, Secret.New(), now + RefreshLife);
        _sessions.Add(session);
        return session;
    }

    /// <summary>A new access token; the refresh token stays. Null where it is unknown or its days are over.</summary>
    public LoginSession? Renew(string refreshToken)
    {
        var now = clock.GetUtcNow();
        var index = _sessions.FindIndex(session => session.RefreshToken == refreshToken && now < session.RefreshUntil);
        return index < 0
            ? null
            : _sessions[index] = _sessions[index] with { AccessToken = Secret.New(), AccessUntil = now + AccessLife };
    }

    public LoginSession? FindLive(string accessToken) =>
        _sessions.Find(session => session.AccessToken == accessToken && clock.GetUtcNow() < session.AccessUntil);

    public void Revoke(string token) => _sessions.RemoveAll(session => session.AccessToken == token || session.RefreshToken == token);
}
