namespace Line.Messaging;

/// <summary>Images side by side. Source: developers.line.biz, Messaging API reference, "Image carousel template".</summary>
public sealed record ImageCarouselTemplate : ITemplate
{
    /// <summary>Creates the template.</summary>
    public ImageCarouselTemplate(IList<ImageCarouselColumn>? columns = null) => Columns = columns ?? [];

    /// <inheritdoc/>
    public TemplateType Type => TemplateType.Image_carousel;

    /// <summary>1 to 10.</summary>
    public IList<ImageCarouselColumn> Columns { get; init; }
}
