namespace Line.Messaging;

/// <summary>A video that LINE fetches. Source: developers.line.biz, Messaging API reference, "Video message".</summary>
public sealed record VideoMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public VideoMessage(string originalContentUrl, string previewImageUrl, QuickReply? quickReply = null) =>
        (OriginalContentUrl, PreviewImageUrl, QuickReply) = (originalContentUrl, previewImageUrl, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Video;

    /// <summary>MP4 up to 200 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string OriginalContentUrl { get; init; }

    /// <summary>JPEG or PNG up to 1 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string PreviewImageUrl { get; init; }

    /// <summary>
    /// Named by the <see cref="Webhooks.VideoPlayCompleteEvent"/> when the user has watched to the end: at most 100 letters, digits and
    /// <c>-.=,+*()%$&amp;;:@{}!?&lt;&gt;[]</c>. Not for groups and multi-person chats.
    /// </summary>
    public string? TrackingId { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
