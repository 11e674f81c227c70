namespace Line.Messaging;

/// <summary>
/// A sticker of those that bots may send. Source: developers.line.biz, Messaging API reference, "Sticker message", and
/// "List of available stickers".
/// </summary>
/// <remarks>Only LINE knows which stickers exist and may be sent by bots; it refuses a request with any other.</remarks>
public sealed record StickerMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public StickerMessage(string packageId, string stickerId, QuickReply? quickReply = null) =>
        (PackageId, StickerId, QuickReply) = (packageId, stickerId, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Sticker;

    /// <summary>The package of the sticker.</summary>
    public string PackageId { get; init; }

    /// <summary>The sticker within its package.</summary>
    public string StickerId { get; init; }

    /// <summary>The quote token of the message that this one quotes.</summary>
    public string? QuoteToken { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
