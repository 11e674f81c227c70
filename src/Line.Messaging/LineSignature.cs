using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Line.Messaging;

/// <summary>
/// The signature that LINE puts on every webhook request: Base64 of HMAC-SHA256 over the raw body bytes, keyed with the
/// channel secret as UTF-8. Source: developers.line.biz, "Verify webhook signature".
/// </summary>
/// <remarks>
/// Verify the bytes as they arrived. A body that was decoded and encoded again may differ, since LINE may write an emoji
/// as an escape.
/// </remarks>
public static class LineSignature
{
    /// <summary>The name of the request header; LINE may change its case, so compare it without regard to case.</summary>
    public const string HeaderName = "x-line-signature";

    // Base64 of 32 bytes.
    private const int SignatureLength = 44;

    /// <summary>The signature of a body, as it stands in the header.</summary>
    /// <exception cref="ArgumentException">The secret is empty or white space.</exception>
    public static string Compute(string channelSecret, ReadOnlySpan<byte> body)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(channelSecret);
        Span<byte> signature = stackalloc byte[SignatureLength];
        Sign(channelSecret, body, signature);
        return Encoding.ASCII.GetString(signature);
    }

    /// <summary>Whether the header's value can be a signature at all, which is known before the body is read.</summary>
    /// <param name="signature">The value of the header, or null where it is missing.</param>
    public static bool IsWellFormed([NotNullWhen(true)] string? signature) => signature is { Length: SignatureLength } && Ascii.IsValid(signature);

    /// <summary>Whether one of the secrets made the signature. A missing or malformed signature is false, never an exception.</summary>
    /// <param name="channelSecrets">
    /// All secrets that may be in use: a reissued secret replaces the old one at once, and a list loses no webhook while it is
    /// rolled out. Empty secrets are passed over, since anybody can sign with an empty key.
    /// </param>
    /// <param name="body">The raw body bytes.</param>
    /// <param name="signature">The value of the header, or null where it is missing.</param>
    public static bool Verify(IEnumerable<string> channelSecrets, ReadOnlySpan<byte> body, string? signature)
    {
        ArgumentNullException.ThrowIfNull(channelSecrets);

        // Texts are compared, not decoded bytes: the last symbol of the Base64 has two unused bits, which a decoder ignores.
        Span<byte> given = stackalloc byte[SignatureLength];
        if (!IsWellFormed(signature))
        {
            return false;
        }

        Ascii.FromUtf16(signature, given, out _);
        Span<byte> expected = stackalloc byte[SignatureLength];
        var matches = false;
        foreach (var secret in channelSecrets)
        {
            if (!string.IsNullOrWhiteSpace(secret))
            {
                Sign(secret, body, expected);
                matches |= CryptographicOperations.FixedTimeEquals(expected, given);
            }
        }

        return matches;
    }

    /// <inheritdoc cref="Verify(IEnumerable{string}, ReadOnlySpan{byte}, string?)"/>
    /// <param name="channelSecret">The channel secret; an empty one verifies nothing.</param>
    /// <param name="body">The raw body bytes.</param>
    /// <param name="signature">The value of the header, or null where it is missing.</param>
    public static bool Verify(string channelSecret, ReadOnlySpan<byte> body, string? signature) =>
        Verify([channelSecret], body, signature);

    private static void Sign(string channelSecret, ReadOnlySpan<byte> body, Span<byte> signature)
    {
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(channelSecret), body, hash);
        Base64.EncodeToUtf8(hash, signature, out _, out _);
    }
}
