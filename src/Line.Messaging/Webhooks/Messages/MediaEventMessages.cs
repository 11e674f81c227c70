namespace Line.Messaging.Webhooks;

/// <summary>An image. Source: "Message event", about images.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="ContentProvider">Where the bytes are.</param>
/// <param name="ImageSet">The images that were sent together with it.</param>
/// <param name="QuoteToken">The token to quote it with.</param>
public sealed record ImageEventMessage(
    string Id, ContentProvider ContentProvider, ImageSet? ImageSet = null, string? QuoteToken = null) : EventMessage("image")
{
    /// <inheritdoc/>
    public override string Id { get; } = Id;
}

/// <summary>Images that were sent together. Their events come in any order, and not always in one request.</summary>
/// <param name="Id">The same for all of them.</param>
/// <param name="Index">The image's number, from 1; null from old apps.</param>
/// <param name="Total">How many there are; null from old apps.</param>
public sealed record ImageSet(string Id, long? Index = null, long? Total = null);

/// <summary>A video. Source: "Message event", about videos.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="ContentProvider">Where the bytes are.</param>
/// <param name="Duration">The length in milliseconds, where LINE knows it.</param>
/// <param name="QuoteToken">The token to quote it with.</param>
public sealed record VideoEventMessage(
    string Id, ContentProvider ContentProvider, long? Duration = null, string? QuoteToken = null) : EventMessage("video")
{
    /// <inheritdoc/>
    public override string Id { get; } = Id;
}

/// <summary>A sound. Source: "Message event", about audio.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="ContentProvider">Where the bytes are.</param>
/// <param name="Duration">The length in milliseconds, where LINE knows it.</param>
public sealed record AudioEventMessage(string Id, ContentProvider ContentProvider, long? Duration = null) : EventMessage("audio")
{
    /// <inheritdoc/>
    public override string Id { get; } = Id;
}

/// <summary>A file. Source: "Message event", about files.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="FileName">The name on the user's device: no path to trust.</param>
/// <param name="FileSize">The size in bytes.</param>
public sealed record FileEventMessage(string Id, string FileName, long FileSize) : EventMessage("file")
{
    /// <inheritdoc/>
    public override string Id { get; } = Id;
}
