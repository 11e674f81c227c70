using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace LineSimulator.Tokens;

/// <summary>The public keys that verify token assertions. Guarded by <see cref="PlatformState.Gate"/>.</summary>
/// <remarks>https://developers.line.biz/en/docs/messaging-api/generate-json-web-token/ (2026-08)</remarks>
internal sealed class AssertionKeys
{
    private const int Bits = 2048;

    private readonly Dictionary<string, RSAParameters> _keys = [];

    public string Register(string jwk)
    {
        var kid = Guid.NewGuid().ToString();
        _keys.Add(kid, Read(jwk));
        return kid;
    }

    public bool Verifies(string kid, JsonWebToken token)
    {
        if (!_keys.TryGetValue(kid, out var parameters))
        {
            return false;
        }

        using var key = RSA.Create(parameters);
        return key.VerifyData(token.SignedPart, token.Signature, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
    }

    private static RSAParameters Read(string jwk)
    {
        try
        {
            var key = JsonElement.Parse(jwk);
            if (key.GetProperty("kty").GetString() != "RSA" || key.TryGetProperty("d", out _))
            {
                throw new SimulatorException("The key is not the public half of an RSA key: give kty RSA with n and e, and never d.");
            }

            var parameters = new RSAParameters { Modulus = Part(key, "n"), Exponent = Part(key, "e") };
            return parameters.Modulus!.Length * 8 == Bits
                ? parameters
                : throw new SimulatorException($"The key has {parameters.Modulus.Length * 8} bits: LINE takes {Bits}.");
        }
        catch (Exception fault) when (fault is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            throw new SimulatorException($"The key is no JSON Web Key: give an object with kty, n and e. {fault.Message}");
        }
    }

    private static byte[] Part(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
}
