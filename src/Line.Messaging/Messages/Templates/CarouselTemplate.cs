namespace Line.Messaging;

/// <summary>Columns of text and buttons, side by side. Source: developers.line.biz, Messaging API reference, "Carousel template".</summary>
public sealed record CarouselTemplate : ITemplate
{
    /// <summary>Creates the template.</summary>
    public CarouselTemplate(
        IList<CarouselColumn>? columns = null,
        ImageAspectRatioType imageAspectRatio = ImageAspectRatioType.Rectangle,
        ImageSizeType imageSize = ImageSizeType.Cover) =>
        (Columns, ImageAspectRatio, ImageSize) = (columns ?? [], imageAspectRatio, imageSize);

    /// <inheritdoc/>
    public TemplateType Type => TemplateType.Carousel;

    /// <summary>1 to 10. All have as many buttons, and all or none an image, and all or none a title.</summary>
    public IList<CarouselColumn> Columns { get; init; }

    /// <summary>The shape of every image.</summary>
    public ImageAspectRatioType ImageAspectRatio { get; init; }

    /// <summary>How every image fills its area.</summary>
    public ImageSizeType ImageSize { get; init; }
}
