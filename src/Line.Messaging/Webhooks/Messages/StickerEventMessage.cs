namespace Line.Messaging.Webhooks;

/// <summary>A sticker. Source: "Message event", about stickers.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="PackageId">The package of the sticker.</param>
/// <param name="StickerId">The sticker within its package.</param>
/// <param name="StickerResourceType">As received, such as <c>ANIMATION</c>; LINE adds kinds.</param>
/// <param name="Keywords">Words that describe the sticker: at most 15, and not always the same ones.</param>
/// <param name="Text">What the user wrote on a message sticker: at most 100 characters.</param>
/// <param name="QuoteToken">The token to quote it with.</param>
/// <param name="QuotedMessageId">The message that this one quotes.</param>
public sealed record StickerEventMessage(
    string Id,
    string PackageId,
    string StickerId,
    string? StickerResourceType,
    IReadOnlyList<string> Keywords,
    string? Text = null,
    string? QuoteToken = null,
    string? QuotedMessageId = null) : EventMessage("sticker")
{
    /// <inheritdoc/>
    public override string Id { get; } = Id;
}
