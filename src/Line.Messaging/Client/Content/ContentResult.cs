namespace Line.Messaging;

/// <summary>
/// The answer to a request for bytes: what a user sent, or the image of a rich menu. Dispose it.
/// Source: developers.line.biz, Messaging API reference, "Get content".
/// </summary>
public abstract record ContentResult : IDisposable
{
    private ContentResult()
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose() => GC.SuppressFinalize(this);

    /// <summary>The content.</summary>
    /// <param name="Stream">The bytes, straight from the connection; can be read once.</param>
    /// <param name="MediaType">The type that LINE names, such as <c>image/jpeg</c>.</param>
    /// <param name="Length">The length in bytes, where LINE tells it.</param>
    public sealed record Ready(Stream Stream, string? MediaType, long? Length) : ContentResult
    {
        /// <inheritdoc/>
        public override void Dispose()
        {
            Stream.Dispose();
            base.Dispose();
        }
    }

    /// <summary>LINE still prepares a large video or sound (202): ask again later.</summary>
    public sealed record Preparing : ContentResult;

    /// <summary>The user has unsent the message (410): it must not be kept.</summary>
    public sealed record Gone : ContentResult;

    /// <summary>There is no such content, or no longer (404).</summary>
    public sealed record NotFound : ContentResult;
}
