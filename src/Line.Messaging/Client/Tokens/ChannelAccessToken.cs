using System.Text.Json.Serialization;

namespace Line.Messaging;

/// <summary>An issued token. Source: developers.line.biz, Messaging API reference, "Channel access token".</summary>
/// <param name="AccessToken">The token.</param>
/// <param name="ExpiresIn">How long it is valid from its issue, in seconds.</param>
/// <param name="TokenType">Always <c>Bearer</c>.</param>
/// <param name="KeyId">Names a token of v2.1 without showing it; null for others.</param>
public sealed record ChannelAccessToken(
    [property: JsonPropertyName("access_token")] string AccessToken,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    [property: JsonPropertyName("token_type")] string TokenType = "Bearer",
    [property: JsonPropertyName("key_id")] string? KeyId = null)
{
    /// <summary>The record's name and the key ID: a token does not belong in a log.</summary>
    public override string ToString() => $"{nameof(ChannelAccessToken)} {KeyId}";

    // Visible ASCII is what a header takes.
    internal static bool IsWellFormed(string token) => token.Length > 0 && !token.AsSpan().ContainsAnyExceptInRange('!', '~');
}

/// <summary>What LINE knows about a token. Source: developers.line.biz, Messaging API reference, "Verify the validity of the channel access token v2.1".</summary>
/// <param name="ClientId">The channel ID that the token is for.</param>
/// <param name="ExpiresIn">How long it is valid yet, in seconds.</param>
/// <param name="Scope">What it allows, where LINE tells.</param>
public sealed record ChannelAccessTokenInfo(
    [property: JsonPropertyName("client_id")] string ClientId,
    [property: JsonPropertyName("expires_in")] long ExpiresIn,
    string? Scope = null);
