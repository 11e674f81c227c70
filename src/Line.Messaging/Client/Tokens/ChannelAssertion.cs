using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Line.Messaging;

/// <summary>
/// Signs the JSON Web Tokens with which a channel asks for tokens, so that no channel secret travels. Source: developers.line.biz,
/// "Channel access token v2.1", about generating a JWT.
/// </summary>
public sealed class ChannelAssertion
{
    private const int KeyBits = 2048;

    // LINE takes 30 minutes at most; a few are enough, and leave room for a clock that is ahead.
    private static readonly TimeSpan Life = TimeSpan.FromMinutes(5);

    private readonly string _keyId;
    private readonly RSAParameters _key;
    private readonly TimeProvider _clock;

    private ChannelAssertion(string channelId, string keyId, RSAParameters key, TimeProvider clock) =>
        (ChannelId, _keyId, _key, _clock) = (channelId, keyId, key, clock);

    /// <summary>The channel that is asserted.</summary>
    public string ChannelId { get; }

    /// <summary>Signs with a private key in PEM.</summary>
    /// <param name="channelId">The channel ID.</param>
    /// <param name="keyId">The key's ID (kid), which the console shows after the public key was registered.</param>
    /// <param name="pem">An RSA key of 2,048 bits.</param>
    /// <param name="clock">The clock that the assertion's end is taken from.</param>
    /// <exception cref="ArgumentException">The text is no such key; the message does not show it.</exception>
    public static ChannelAssertion FromPem(string channelId, string keyId, string pem, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(pem);
        return Of(channelId, keyId, ReadPem(pem) ?? throw Unusable(nameof(pem)), clock, nameof(pem));
    }

    /// <summary>Signs with a private key as a JSON Web Key, the form in which LINE's guide makes one.</summary>
    /// <param name="channelId">The channel ID.</param>
    /// <param name="keyId">The key's ID (kid), which the console shows after the public key was registered.</param>
    /// <param name="jwk">A JSON object with the members n, e, d, p, q, dp, dq and qi.</param>
    /// <param name="clock">The clock that the assertion's end is taken from.</param>
    /// <exception cref="ArgumentException">The text is no such key; the message does not show it.</exception>
    public static ChannelAssertion FromJwk(string channelId, string keyId, string jwk, TimeProvider clock)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(jwk);
        return JsonWebKey.Read(jwk) is { } key ? Of(channelId, keyId, key, clock, nameof(jwk)) : throw Unusable(nameof(jwk));
    }

    /// <summary>A signed assertion, for a stateless token or to list key IDs.</summary>
    public string Sign() => Sign(tokenLife: null);

    /// <summary>A signed assertion for a token of v2.1.</summary>
    /// <param name="tokenLife">How long the token is to be valid: at most 30 days.</param>
    public string SignForToken(TimeSpan tokenLife)
    {
        if (tokenLife < TimeSpan.FromSeconds(1) || tokenLife > ChannelAccessTokenClient.LongestLife)
        {
            throw new LineLimitException(["token_exp: out of range; the limit is 1 second to 30 days"]);
        }

        return Sign(tokenLife);
    }

    private string Sign(TimeSpan? tokenLife)
    {
        var header = LineMessageJson.WriteUtf8(writer =>
        {
            writer.WriteStartObject();
            writer.WriteString("alg"u8, "RS256"u8);
            writer.WriteString("typ"u8, "JWT"u8);
            writer.WriteString("kid"u8, _keyId);
            writer.WriteEndObject();
        });
        var signed = $"{Base64Url.EncodeToString(header)}.{Base64Url.EncodeToString(LineMessageJson.WriteUtf8(writer => WriteClaims(writer, tokenLife)))}";

        // A key of its own for each signature: instances of RSA are not safe for concurrent use.
        using var rsa = RSA.Create(_key);
        var signature = rsa.SignData(System.Text.Encoding.ASCII.GetBytes(signed), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{signed}.{Base64Url.EncodeToString(signature)}";
    }

    private void WriteClaims(Utf8JsonWriter writer, TimeSpan? tokenLife)
    {
        writer.WriteStartObject();
        writer.WriteString("iss"u8, ChannelId);
        writer.WriteString("sub"u8, ChannelId);
        writer.WriteString("aud"u8, "https://api.line.me/"u8);
        writer.WriteNumber("exp"u8, (_clock.GetUtcNow() + Life).ToUnixTimeSeconds());
        if (tokenLife is { } life)
        {
            writer.WriteNumber("token_exp"u8, (long)life.TotalSeconds);
        }

        writer.WriteEndObject();
    }

    private static RSAParameters? ReadPem(string pem)
    {
        using var rsa = RSA.Create();
        try
        {
            rsa.ImportFromPem(pem);
            return rsa.ExportParameters(includePrivateParameters: true);
        }
        catch (Exception exception) when (exception is CryptographicException or ArgumentException)
        {
            return null;
        }
    }

    private static ChannelAssertion Of(string channelId, string keyId, RSAParameters key, TimeProvider clock, string parameter)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelId);
        ArgumentException.ThrowIfNullOrWhiteSpace(keyId);
        ArgumentNullException.ThrowIfNull(clock);
        try
        {
            using var rsa = RSA.Create(key);
            return key.D is not null && rsa.KeySize == KeyBits ? new ChannelAssertion(channelId, keyId, key, clock) : throw Unusable(parameter);
        }
        catch (CryptographicException)
        {
            throw Unusable(parameter);
        }
    }

    // Without the inner exception, which may show parts of the key.
    private static ArgumentException Unusable(string parameter) =>
        new($"The text is no private RSA key of {KeyBits} bits: pass the private key whose public key the console has.", parameter);
}
