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

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }
}
