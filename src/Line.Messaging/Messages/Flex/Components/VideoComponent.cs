namespace Line.Messaging;

/// <summary>
/// A video. Only as the hero of a kilo, mega or giga bubble outside a carousel.
/// Source: developers.line.biz, Messaging API reference, "Video".
/// </summary>
public sealed record VideoComponent : IFlexComponent
{
    /// <summary>Creates the component; <paramref name="altContent"/> is an image or a box.</summary>
    public VideoComponent(string url, string previewUrl, IFlexComponent altContent) =>
        (Url, PreviewUrl, AltContent) = (url, previewUrl, altContent);

    /// <inheritdoc/>
    public FlexComponentType Type => FlexComponentType.Video;

    /// <summary>MP4 up to 200 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string Url { get; init; }

    /// <summary>JPEG or PNG up to 1 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string PreviewUrl { get; init; }

    /// <summary>What LINE below 11.22.0 shows instead: a <see cref="BoxComponent"/> or an <see cref="ImageComponent"/>.</summary>
    public IFlexComponent AltContent { get; init; }

    /// <summary>The shape of the video and of its preview; LINE's default is 1 to 1.</summary>
    public AspectRatio? AspectRatio { get; init; }

    /// <summary>What is offered when the video has been played.</summary>
    public UriTemplateAction? Action { get; init; }
}
