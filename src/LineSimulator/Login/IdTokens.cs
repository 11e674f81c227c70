using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using LineSimulator.People;
using LineSimulator.Tokens;

namespace LineSimulator.Login;

/// <summary>ID tokens: of web logins signed with the channel secret (HS256), of LIFF apps with a key whose public half is in the certificates (ES256).</summary>
/// <remarks>https://developers.line.biz/en/docs/line-login/verify-id-token/ (2026-08)</remarks>
internal sealed class IdTokens(SimulatorOptions options)
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly ECParameters _key = NewKey();
    private readonly string _keyId = Guid.NewGuid().ToString("N");

    public JsonObject Certificates => new()
    {
        ["keys"] = new JsonArray(new JsonObject
        {
            ["kty"] = "EC",
            ["alg"] = "ES256",
            ["use"] = "sig",
            ["crv"] = "P-256",
            ["kid"] = _keyId,
            ["x"] = Base64Url.EncodeToString(_key.Q.X),
            ["y"] = Base64Url.EncodeToString(_key.Q.Y),
        }),
    };

    public string ForWeb(JsonObject claims) =>
        JsonWebToken.Write(new JsonObject { ["typ"] = "JWT", ["alg"] = "HS256" }, claims, data => HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.LoginChannelSecret), data));

    public string ForLiff(JsonObject claims)
    {
        using var key = ECDsa.Create(_key);
        return JsonWebToken.Write(
            new JsonObject { ["kid"] = _keyId, ["typ"] = "JWT", ["alg"] = "ES256" }, claims, data => key.SignData(data, HashAlgorithmName.SHA256));
    }

    /// <summary>Each algorithm is bound to its own key: a token cannot choose.</summary>
    public bool Verifies(JsonWebToken token)
    {
        switch (token.HeaderText("alg"))
        {
            case "HS256":
                return CryptographicOperations.FixedTimeEquals(
                    HMACSHA256.HashData(Encoding.UTF8.GetBytes(options.LoginChannelSecret), token.SignedPart), token.Signature);
            case "ES256" when token.HeaderText("kid") == _keyId:
                using (var key = ECDsa.Create(_key))
                {
                    return key.VerifyData(token.SignedPart, token.Signature, HashAlgorithmName.SHA256);
                }

            default:
                return false;
        }
    }

    public JsonObject Claims(SimulatedUser user, string issuer, string scope, string? nonce, DateTimeOffset now)
    {
        var claims = new JsonObject
        {
            ["iss"] = issuer,
            ["sub"] = user.Id,
            ["aud"] = options.LoginChannelId,
            ["exp"] = (now + Life).ToUnixTimeSeconds(),
            ["iat"] = now.ToUnixTimeSeconds(),
            ["amr"] = new JsonArray(JsonValue.Create("linesso")),
        };
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        if (scope.Split(' ').Contains("profile"))
        {
            claims["name"] = user.Name;
        }

        return claims;
    }

    private static ECParameters NewKey()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        return key.ExportParameters(includePrivateParameters: true);
    }
}
