using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace LineSimulator.Tests;

/// <summary>A channel's assertion signing key, whose public half is registered with the platform.</summary>
internal sealed class ChannelKey : IDisposable
{
    public const string Type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private readonly RSA _key = RSA.Create(2048);
    private readonly SimulatedWorld _world;

    public ChannelKey(SimulatedWorld world)
    {
        _world = world;
        Kid = world.Platform.RegisterPublicKey(Jwk(_key));
    }

    public string Kid { get; }

    public static string Jwk(RSA key)
    {
        var parameters = key.ExportParameters(includePrivateParameters: false);
        return $$"""{"kty":"RSA","alg":"RS256","use":"sig","n":"{{Base64Url.EncodeToString(parameters.Modulus)}}","e":"{{Base64Url.EncodeToString(parameters.Exponent)}}"}""";
    }

    /// <summary>A right assertion, unless an argument makes it wrong.</summary>
    public string Assertion(
        string? kid = null, string algorithm = "RS256", string? issuer = null, string? subject = null, string audience = "https://api.line.me/",
        int minutes = 30, string tokenLife = "86400", RSA? signer = null)
    {
        var channel = _world.Platform.Options.ChannelId;
        var exp = _world.Clock.GetUtcNow().AddMinutes(minutes).ToUnixTimeSeconds();
        var signedPart = Encode($$"""{"alg":"{{algorithm}}","typ":"JWT","kid":"{{kid ?? Kid}}"}""") + "." + Encode(
            $$"""{"iss":"{{issuer ?? channel}}","sub":"{{subject ?? channel}}","aud":"{{audience}}","exp":{{exp}},"token_exp":{{tokenLife}}}""");
        var signature = (signer ?? _key).SignData(Encoding.ASCII.GetBytes(signedPart), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signedPart}.{Base64Url.EncodeToString(signature)}";
    }

    public Task<Answer> IssueAsync(string assertion) => _world.FormAsync(
        "/oauth2/v2.1/token", ("grant_type", "client_credentials"), ("client_assertion_type", Type), ("client_assertion", assertion));

    public void Dispose() => _key.Dispose();

    private static string Encode(string json) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(json));
}
