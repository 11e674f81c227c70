using System.Buffers.Binary;
using System.Security.Cryptography;
using Line.Messaging.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using SessionBot.Domain;

namespace SessionBot.Features.Organizers;

/// <summary>Keys for addresses that the bot sends to one organizer: sealed, so that nobody can make one, and good for a time.</summary>
internal sealed class OrganizerKeys(IDataProtectionProvider protection, TimeProvider clock)
{
    private const int IdBytes = 16;

    /// <summary>The first use of the key ring may store a key, which cannot be done inside the transaction that answers: so it is used before.</summary>
    public void Prepare(WebhookEvent received)
    {
        if (received is { Mode: not WebhookMode.Standby, Source: UserSource } and MessageEvent { Message: TextEventMessage { Text: var text } }
            && OrganizerCommand.Parse(text) is OrganizerCommand.ShowDeadLetters or OrganizerCommand.OpenConsole)
        {
            ProtectorFor("").Protect([]);
        }
    }

    /// <param name="purpose">What the key opens; a key of another purpose does not.</param>
    public string Seal(string purpose, MemberId organizer, TimeSpan lifetime)
    {
        Span<byte> plain = stackalloc byte[IdBytes + sizeof(long)];
        organizer.Value.TryWriteBytes(plain);
        BinaryPrimitives.WriteInt64BigEndian(plain[IdBytes..], (clock.GetUtcNow() + lifetime).ToUnixTimeMilliseconds());
        return WebEncoders.Base64UrlEncode(ProtectorFor(purpose).Protect(plain.ToArray()));
    }

    /// <returns>Null when the key is none of ours, or its time is over.</returns>
    public MemberId? Open(string purpose, string key)
    {
        byte[] plain;
        try
        {
            plain = ProtectorFor(purpose).Unprotect(WebEncoders.Base64UrlDecode(key));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            // Whoever tries addresses learns nothing from which way this one is wrong.
            return null;
        }

        return clock.GetUtcNow().ToUnixTimeMilliseconds() < BinaryPrimitives.ReadInt64BigEndian(plain.AsSpan(IdBytes))
            ? new MemberId(new Guid(plain.AsSpan(0, IdBytes)))
            : null;
    }

    private IDataProtector ProtectorFor(string purpose) => protection.CreateProtector("SessionBot.OrganizerKeys", purpose);
}
