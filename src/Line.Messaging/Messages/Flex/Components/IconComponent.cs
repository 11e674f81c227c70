namespace Line.Messaging;

/// <summary>
/// A small image beside a text. Only in a baseline box.
/// Source: developers.line.biz, Messaging API reference, "Icon".
/// </summary>
public sealed record IconComponent : IFlexComponent, IPositionedComponent
{
    /// <summary>Creates the component.</summary>
    public IconComponent(string url) => Url = url;

    /// <inheritdoc/>
    public FlexComponentType Type => FlexComponentType.Icon;

    /// <summary>JPEG or PNG up to 1 MB and 1,024 by 1,024 pixels, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string Url { get; init; }

    /// <summary>The space before the component: a keyword or pixels. It replaces the spacing of the box.</summary>
    public Spacing? Margin { get; init; }

    /// <summary>The width: a keyword up to 5xl or pixels; LINE's default is <see cref="ComponentSize.Md"/>.</summary>
    public ComponentSize? Size { get; init; }

    /// <summary>The shape; LINE's default is 1 to 1.</summary>
    public AspectRatio? AspectRatio { get; init; }

    /// <summary>Whether the size follows the size of letters the user has chosen in LINE, from 13.6.0 on.</summary>
    public bool? Scaling { get; init; }

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
}
