using System.Buffers.Text;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace LineSimulator.Tokens;

/// <summary>A signed JSON Web Token, taken apart and not yet believed.</summary>
internal sealed record JsonWebToken(JsonElement Header, JsonElement Payload, byte[] SignedPart, byte[] Signature)
{
    /// <summary>Null where the text is no token.</summary>
    public static JsonWebToken? Parse(string text)
    {
        var parts = text.Split('.');
        try
        {
            return parts.Length == 3 && Object(parts[0]) is { } header && Object(parts[1]) is { } payload
                ? new JsonWebToken(header, payload, Encoding.ASCII.GetBytes($"{parts[0]}.{parts[1]}"), Base64Url.DecodeFromChars(parts[2]))
                : null;
        }
        catch (Exception fault) when (fault is FormatException or JsonException)
        {
            return null;
        }
    }

    public static string Write(JsonObject header, JsonObject payload, Func<byte[], byte[]> sign)
    {
        var signedPart = $"{Encode(header)}.{Encode(payload)}";
        return $"{signedPart}.{Base64Url.EncodeToString(sign(Encoding.ASCII.GetBytes(signedPart)))}";
    }

    public string? Text(string claim) => Text(Payload, claim);

    public string? HeaderText(string name) => Text(Header, name);

    public long? Number(string claim) =>
        Payload.TryGetProperty(claim, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : null;

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static string Encode(JsonObject part) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(JsonText.Of(part)));

    private static JsonElement? Object(string part) =>
        JsonElement.Parse(Base64Url.DecodeFromChars(part)) is { ValueKind: JsonValueKind.Object } json ? json : null;
}
