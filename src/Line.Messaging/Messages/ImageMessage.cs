namespace Line.Messaging;

/// <summary>An image that LINE fetches. Source: developers.line.biz, Messaging API reference, "Image message".</summary>
public sealed record ImageMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public ImageMessage(string originalContentUrl, string previewImageUrl, QuickReply? quickReply = null) =>
        (OriginalContentUrl, PreviewImageUrl, QuickReply) = (originalContentUrl, previewImageUrl, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Image;

    /// <summary>JPEG or PNG up to 10 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string OriginalContentUrl { get; init; }

    /// <summary>JPEG or PNG up to 1 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string PreviewImageUrl { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
