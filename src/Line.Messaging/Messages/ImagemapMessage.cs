namespace Line.Messaging;

/// <summary>
/// An image whose parts can be tapped. Source: developers.line.biz, Messaging API reference, "Imagemap message".
/// </summary>
public sealed record ImagemapMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public ImagemapMessage(
        string baseUrl,
        string altText,
        ImagemapSize baseSize,
        IList<IImagemapAction> actions,
        QuickReply? quickReply = null,
        Video? video = null)
    {
        (BaseUrl, AltText, BaseSize, Actions) = (baseUrl, altText, baseSize, actions);
        (QuickReply, Video) = (quickReply, video);
    }

    /// <inheritdoc/>
    public MessageType Type => MessageType.Imagemap;

    /// <summary>
    /// An HTTPS URL of at most 2,000 characters without the extension of a file. LINE appends <c>/240</c>, <c>/300</c>, <c>/460</c>,
    /// <c>/700</c> or <c>/1040</c>, the width it wants, and expects a JPEG or PNG up to 10 MB at each.
    /// </summary>
    public string BaseUrl { get; init; }

    /// <summary>What the notification and the chat list show: at most 1,500 UTF-16 code units.</summary>
    public string AltText { get; init; }

    /// <summary>Width 1,040 and the height that belongs to it.</summary>
    public ImagemapSize BaseSize { get; init; }

    /// <summary>At most 50 actions with their areas; at least one where no video plays.</summary>
    public IList<IImagemapAction> Actions { get; init; }

    /// <summary>A video on the image.</summary>
    public Video? Video { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
