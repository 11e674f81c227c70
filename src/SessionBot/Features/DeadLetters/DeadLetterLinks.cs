using System.Buffers.Binary;
using System.Security.Cryptography;
using Line.Messaging.Webhooks;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using SessionBot.Domain;
using SessionBot.Features.Organizers;
using SessionBot.Hosting;

namespace SessionBot.Features.DeadLetters;

/// <summary>
/// Addresses of the page of dead letters. Each is a key of one organizer for an hour, and opens nothing once the person is no organizer any more.
/// </summary>
internal sealed class DeadLetterLinks(IDataProtectionProvider protection, IOptions<ServiceOptions> options, TimeProvider clock)
{
    public const string Path = "/organizers/unfinished";

    private const int IdBytes = 16;

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly IDataProtector _protector = protection.CreateProtector("SessionBot.DeadLetters");

    /// <summary>The first use of the key ring may store a key, which cannot be done inside the transaction that answers: so it is used before.</summary>
    public void Prepare(WebhookEvent received)
    {
        if (received is { Mode: not WebhookMode.Standby, Source: UserSource } and MessageEvent { Message: TextEventMessage { Text: var text } }
            && OrganizerCommand.Parse(text) is OrganizerCommand.ShowDeadLetters)
        {
            _protector.Protect([]);
        }
    }

    /// <returns>Null when the service does not know its own public address.</returns>
    public Uri? For(MemberId organizer) => options.Value.PublicAddress is { } address
        ? new Uri($"{address.ToString().TrimEnd('/')}{Path}/{KeyOf(organizer)}")
        : null;

    public string KeyOf(MemberId organizer)
    {
        Span<byte> plain = stackalloc byte[IdBytes + sizeof(long)];
        organizer.Value.TryWriteBytes(plain);
        BinaryPrimitives.WriteInt64BigEndian(plain[IdBytes..], (clock.GetUtcNow() + Lifetime).ToUnixTimeMilliseconds());
        return WebEncoders.Base64UrlEncode(_protector.Protect(plain.ToArray()));
    }

    /// <returns>Null when the key is none of ours, or its hour is over.</returns>
    public MemberId? OrganizerOf(string key)
    {
        byte[] plain;
        try
        {
            plain = _protector.Unprotect(WebEncoders.Base64UrlDecode(key));
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
}
