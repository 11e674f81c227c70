using System.Buffers.Text;
using System.Security.Cryptography;

namespace LineSimulator.Tests.Conformance;

/// <summary>A right call of every endpoint about channel access tokens.</summary>
internal static class TokenCases
{
    private const string AssertionType = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    public static readonly IReadOnlyList<EndpointCase> All =
    [
        new("issueStatelessChannelToken", 200, walk => walk.FormAsync("/oauth2/v3/token", [Grant, .. Channel(walk)])) { IsOpen = true },
        new("issueStatelessChannelToken", 400, walk => walk.FormAsync("/oauth2/v3/token", Grant, ("client_id", walk.Line.Options.ChannelId), ("client_secret", "wrong"))) { IsOpen = true },
        new("issueChannelTokenByJWT", 200, IssueAsync) { IsOpen = true, PrepareAsync = walk => Task.FromResult(Assertion(walk, TimeSpan.FromDays(1))) },
        new("issueChannelTokenByJWT", 400, walk => IssueAsync(walk, "a.b.c")) { IsOpen = true },
        new("getsAllValidChannelAccessTokenKeyIds", 200, (walk, assertion) => walk.GetAsync($"/oauth2/v2.1/tokens/kid?client_assertion_type={Uri.EscapeDataString(AssertionType)}&client_assertion={assertion}"))
        {
            IsOpen = true,
            PrepareAsync = walk => Task.FromResult(Assertion(walk, null)),
        },
        new("verifyChannelTokenByJWT", 200, (walk, token) => walk.GetAsync($"/oauth2/v2.1/verify?access_token={Uri.EscapeDataString(token)}")) { IsOpen = true, PrepareAsync = TokenAsync },
        new("verifyChannelTokenByJWT", 400, walk => walk.GetAsync("/oauth2/v2.1/verify?access_token=wrong")) { IsOpen = true },
        new("revokeChannelTokenByJWT", 200, (walk, token) => walk.FormAsync("/oauth2/v2.1/revoke", [.. Channel(walk), ("access_token", token)])) { IsOpen = true, PrepareAsync = TokenAsync },
        new("issueChannelToken", 200, walk => walk.FormAsync("/v2/oauth/accessToken", [Grant, .. Channel(walk)])) { IsOpen = true },
        new("issueChannelToken", 400, walk => walk.FormAsync("/v2/oauth/accessToken", Grant, ("client_id", walk.Line.Options.ChannelId), ("client_secret", "wrong"))) { IsOpen = true },
        new("verifyChannelToken", 200, (walk, token) => walk.FormAsync("/v2/oauth/verify", ("access_token", token))) { IsOpen = true, PrepareAsync = OldTokenAsync },
        new("revokeChannelToken", 200, (walk, token) => walk.FormAsync("/v2/oauth/revoke", ("access_token", token))) { IsOpen = true, PrepareAsync = OldTokenAsync },
    ];

    private static (string Name, string Value) Grant => ("grant_type", "client_credentials");

    private static (string Name, string Value)[] Channel(Walk walk) =>
        [("client_id", walk.Line.Options.ChannelId), ("client_secret", walk.Line.Options.ChannelSecret)];

    private static Task<Answer> IssueAsync(Walk walk, string assertion) =>
        walk.FormAsync("/oauth2/v2.1/token", Grant, ("client_assertion_type", AssertionType), ("client_assertion", assertion));

    private static async Task<string> TokenAsync(Walk walk) =>
        (await IssueAsync(walk, Assertion(walk, TimeSpan.FromDays(1)))).Json.GetProperty("access_token").GetString()!;

    private static async Task<string> OldTokenAsync(Walk walk) =>
        (await walk.FormAsync("/v2/oauth/accessToken", [Grant, .. Channel(walk)])).Json.GetProperty("access_token").GetString()!;

    private static string Assertion(Walk walk, TimeSpan? life)
    {
        using var key = RSA.Create(2048);
        var half = key.ExportParameters(includePrivateParameters: false);
        var kid = walk.Line.RegisterPublicKey($$"""{"kty":"RSA","alg":"RS256","use":"sig","n":"{{Base64Url.EncodeToString(half.Modulus)}}","e":"{{Base64Url.EncodeToString(half.Exponent)}}"}""");
        var assertion = Line.Messaging.ChannelAssertion.FromPem(walk.Line.Options.ChannelId, kid, key.ExportPkcs8PrivateKeyPem(), walk.World.Clock);
        return life is { } time ? assertion.SignForToken(time) : assertion.Sign();
    }
}
