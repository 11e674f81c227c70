using System.Diagnostics.CodeAnalysis;

namespace LineSimulator.Api.Rules;

/// <summary>Where webhooks may be sent.</summary>
internal static class WebhookAddress
{
    // https://developers.line.biz/en/reference/messaging-api/#set-webhook-endpoint-url (2026-08)
    public const int MaxLength = 500;

    /// <summary>LINE takes https alone. A bot on this machine has no certificate, so its own address may be http.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out Uri? address) =>
        Uri.TryCreate(text, UriKind.Absolute, out address)
        && text.Length <= MaxLength
        && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
}
