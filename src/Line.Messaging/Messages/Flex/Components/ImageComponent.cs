namespace Line.Messaging;

/// <summary>An image. Source: developers.line.biz, Messaging API reference, "Image".</summary>
public sealed record ImageComponent : IFlexComponent, IPositionedComponent
{
    /// <summary>Creates the component.</summary>
    public ImageComponent(string url) => Url = url;

    /// <inheritdoc/>
    public FlexComponentType Type => FlexComponentType.Image;

    /// <summary>JPEG or PNG up to 10 MB and 1,024 by 1,024 pixels, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string Url { get; init; }

    /// <summary>
    /// The share of the free space of the box, 0 or more; 0 takes what the content needs. LINE's default is 1 in horizontal boxes and 0
    /// in vertical ones.
    /// </summary>
    public int? Flex { get; init; }

    /// <summary>The space before the component: a keyword or pixels. It replaces the spacing of the box.</summary>
    public Spacing? Margin { get; init; }

    /// <summary>Where it stands in its width.</summary>
    public Align? Align { get; init; }

    /// <summary>Where it stands in its height.</summary>
    public Gravity? Gravity { get; init; }

    /// <summary>
    /// The greatest width: a keyword, pixels or a percentage of the image's own; LINE's default is <see cref="ComponentSize.Md"/>.
    /// </summary>
    public ComponentSize? Size { get; init; }

    /// <summary>The shape of the area; LINE's default is 1 to 1.</summary>
    public AspectRatio? AspectRatio { get; init; }

    /// <summary>How the image fills the area; LINE's default is <see cref="AspectMode.Fit"/>.</summary>
    public AspectMode? AspectMode { get; init; }

    /// <summary>The colour behind the image, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>Whether an APNG plays: at most 10 a message, each up to 300 KB.</summary>
    public bool? Animated { get; init; }

    /// <summary>What the offsets are measured from; LINE's default is relative.</summary>
    public ComponentPosition? Position { get; init; }

    /// <summary>Down from the upper edge.</summary>
    public Spacing? OffsetTop { get; init; }

    /// <summary>Up from the lower edge; not in a baseline box.</summary>
    public Spacing? OffsetBottom { get; init; }

    /// <summary>From the edge where lines start.</summary>
    public Spacing? OffsetStart { get; init; }

    /// <summary>From the edge where lines end.</summary>
    public Spacing? OffsetEnd { get; init; }

    /// <summary>What a tap does; its label may be null.</summary>
    public ITemplateAction? Action { get; init; }
}
