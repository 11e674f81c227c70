using System.Text;
using System.Text.Json;
using TestKit;

namespace Line.Messaging.Tests;

public sealed class LineSignatureTests
{
    private const string Secret = "0123456789abcdef0123456789abcdef";

    private static readonly byte[] Body = """{"destination":"U0","events":[{"text":"こんにちは🍵"}]}"""u8.ToArray();

    [Fact]
    public void The_official_vectors_verify_as_they_say()
    {
        using var vectors = JsonDocument.Parse(File.ReadAllText(SharedMaterial.Require("line", "fixtures", "signature-vectors.json")));
        Assert.NotEmpty(vectors.RootElement.EnumerateArray());
        foreach (var vector in vectors.RootElement.EnumerateArray())
        {
            var body = Encoding.UTF8.GetBytes(vector.GetProperty("body").GetString()!);
            var verified = LineSignature.Verify(vector.GetProperty("secret").GetString()!, body, vector.GetProperty("signature").GetString());
            Assert.Equal(vector.GetProperty("valid").GetBoolean(), verified);
        }
    }

    // Computed with: printf '…' | openssl dgst -sha256 -hmac 0123456789abcdef0123456789abcdef -binary | base64
    [Theory]
    [InlineData("", "eWzTB4rxRjZ1PSaztVVUIv9Vo+Jhz4R7SOlTcbm9CqI=")]
    [InlineData("""{"destination":"U0","events":[]}""", "3Gc/A/Q/RaUenWOFYfa53YXiRHXEBqQuDHu1nnYGQpU=")]
    [InlineData("茶", "jP7T/uQcR6f+cjDDgs9bVeSq27bOb+x58Buk1vJcXlI=")]
    public void A_signature_is_what_openssl_computes(string body, string expected) =>
        Assert.Equal(expected, LineSignature.Compute(Secret, Encoding.UTF8.GetBytes(body)));

    [Fact]
    public void A_flipped_bit_of_the_body_is_refused()
    {
        var signature = LineSignature.Compute(Secret, Body);
        Assert.True(LineSignature.Verify(Secret, Body, signature));
        for (var bit = 0; bit < Body.Length * 8; bit++)
        {
            var flipped = Body.ToArray();
            flipped[bit / 8] ^= (byte)(1 << (bit % 8));
            Assert.False(LineSignature.Verify(Secret, flipped, signature), $"bit {bit}");
        }
    }

    [Fact]
    public void A_flipped_bit_of_the_signature_is_refused()
    {
        var signature = LineSignature.Compute(Secret, Body);
        for (var bit = 0; bit < signature.Length * 16; bit++)
        {
            var flipped = signature.ToCharArray();
            flipped[bit / 16] ^= (char)(1 << (bit % 16));
            Assert.False(LineSignature.Verify(Secret, Body, new string(flipped)), $"bit {bit}");
        }
    }

    [Fact]
    public void Another_spelling_of_the_same_Base64_is_refused()
    {
        const string Symbols = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
        var signature = LineSignature.Compute(Secret, Body);
        var last = Symbols.IndexOf(signature[42]);
        for (var unused = 1; unused < 4; unused++)
        {
            Assert.False(LineSignature.Verify(Secret, Body, $"{signature[..42]}{Symbols[last ^ unused]}="));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("=")]
    [InlineData("not Base64 at all")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("ああああああああああああああああああああああああああああああああああああああああああああ")]
    public void A_missing_or_malformed_signature_is_refused(string? signature) =>
        Assert.False(LineSignature.Verify(Secret, Body, signature));

    [Fact]
    public void Any_of_the_secrets_may_have_signed() =>
        Assert.True(LineSignature.Verify(["another", Secret, "third"], Body, LineSignature.Compute(Secret, Body)));

    [Fact]
    public void No_secret_verifies_nothing() =>
        Assert.False(LineSignature.Verify([], Body, LineSignature.Compute(Secret, Body)));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void An_empty_secret_verifies_nothing(string secret)
    {
        var signature = Convert.ToBase64String(System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Body));
        Assert.False(LineSignature.Verify(secret, Body, signature));
        Assert.Throws<ArgumentException>(() => LineSignature.Compute(secret, Body));
    }
}
