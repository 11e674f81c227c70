namespace Line.Messaging;

public partial interface ILineMessagingClient
{
    /// <summary>
    /// What a user sent, for messages whose content provider is LINE. LINE deletes it after a time that it does not tell.
    /// Source: "Get content".
    /// </summary>
    Task<ContentResult> GetContentAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>A small image of an image or a video, on the terms of <see cref="GetContentAsync"/>. Source: "Get a preview image of the image or video".</summary>
    Task<ContentResult> GetContentPreviewAsync(string messageId, CancellationToken cancellationToken = default);

    /// <summary>
    /// Whether a video or a sound can be fetched, after <see cref="ContentResult.Preparing"/>. Source: "Verify the preparation status
    /// of a video or audio for getting".
    /// </summary>
    Task<TranscodingStatus> GetContentTranscodingAsync(string messageId, CancellationToken cancellationToken = default);
}
