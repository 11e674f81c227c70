namespace LineSimulator.Login;

/// <summary>A person who is signed in: an access token, and the token that renews it.</summary>
internal sealed record LoginSession(
    string UserId, string Scope, string AccessToken, DateTimeOffset AccessUntil, string RefreshToken, DateTimeOffset RefreshUntil);
