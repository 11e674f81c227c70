namespace Line.Messaging.Webhooks;

/// <summary>Where the bytes of an image, a video or a sound are.</summary>
/// <param name="Type">Who keeps them. <see cref="ILineMessagingClient.GetContentAsync"/> gives those that LINE keeps.</param>
/// <param name="OriginalContentUrl">Where they are, when LINE does not keep them.</param>
/// <param name="PreviewImageUrl">Where a small image is, when LINE does not keep it.</param>
public sealed record ContentProvider(ContentProviderType Type, string? OriginalContentUrl = null, string? PreviewImageUrl = null);

/// <summary>Who keeps the bytes of a message.</summary>
public enum ContentProviderType
{
    /// <summary>LINE.</summary>
    Line,

    /// <summary>Another server.</summary>
    External,

    /// <summary>A kind that this library does not know.</summary>
    Unknown,
}
