using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json;

namespace Line.Messaging;

/// <summary>Reads a private RSA key as RFC 7517 and RFC 7518, 6.3, write it.</summary>
internal static class JsonWebKey
{
    /// <summary>Null where the text is no private RSA key.</summary>
    public static RSAParameters? Read(string jwk)
    {
        try
        {
            using var document = JsonDocument.Parse(jwk);
            var key = document.RootElement;
            return key.ValueKind != JsonValueKind.Object
                ? null
                : new RSAParameters
                {
                    Modulus = Number(key, "n"),
                    Exponent = Number(key, "e"),
                    D = Number(key, "d"),
                    P = Number(key, "p"),
                    Q = Number(key, "q"),
                    DP = Number(key, "dp"),
                    DQ = Number(key, "dq"),
                    InverseQ = Number(key, "qi"),
                };
        }
        catch (Exception exception) when (exception is JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            return null;
        }
    }

    private static byte[] Number(JsonElement key, string name) => Base64Url.DecodeFromChars(key.GetProperty(name).GetString());
}
