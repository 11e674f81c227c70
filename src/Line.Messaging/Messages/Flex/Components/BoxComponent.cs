namespace Line.Messaging;

/// <summary>Holds other components, also boxes. Source: developers.line.biz, Messaging API reference, "Box".</summary>
/// <remarks>There is no filler and no spacer, which LINE has deprecated: space comes from paddings, margins and empty boxes.</remarks>
public sealed record BoxComponent : IFlexComponent, IPositionedComponent
{
    /// <summary>Creates the component.</summary>
    public BoxComponent(BoxLayout layout) => Layout = layout;

    /// <summary>Creates the component.</summary>
    public BoxComponent(BoxLayout layout, params IReadOnlyList<IFlexComponent> contents) => (Layout, Contents) = (layout, contents);

    /// <inheritdoc/>
    public FlexComponentType Type => FlexComponentType.Box;

    /// <summary>How the box places what it holds.</summary>
    public BoxLayout Layout { get; init; }

    /// <summary>
    /// What the box holds, maybe nothing. A baseline box takes texts and icons, the others all but icons; none takes a video.
    /// </summary>
    public IReadOnlyList<IFlexComponent> Contents { get; init; } = [];

    /// <summary>
    /// The share of the free space of the box, 0 or more; 0 takes what the content needs. LINE's default is 1 in horizontal boxes and 0
    /// in vertical ones.
    /// </summary>
    public int? Flex { get; init; }

    /// <summary>The space between the components: a keyword or pixels.</summary>
    public Spacing? Spacing { get; init; }

    /// <summary>The space before the component: a keyword or pixels. It replaces the spacing of the box.</summary>
    public Spacing? Margin { get; init; }

    /// <summary>The space inside every edge.</summary>
    public Spacing? PaddingAll { get; init; }

    /// <summary>The space inside the upper edge.</summary>
    public Spacing? PaddingTop { get; init; }

    /// <summary>The space inside the lower edge.</summary>
    public Spacing? PaddingBottom { get; init; }

    /// <summary>The space inside the edge where lines start.</summary>
    public Spacing? PaddingStart { get; init; }

    /// <summary>The space inside the edge where lines end.</summary>
    public Spacing? PaddingEnd { get; init; }

    /// <summary>The width of the box.</summary>
    public BoxLength? Width { get; init; }

    /// <summary>The greatest width, from LINE 11.22.0 on.</summary>
    public BoxLength? MaxWidth { get; init; }

    /// <summary>The height of the box.</summary>
    public BoxLength? Height { get; init; }

    /// <summary>The greatest height, from LINE 11.22.0 on.</summary>
    public BoxLength? MaxHeight { get; init; }

    /// <summary>The colour behind the components, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? BackgroundColor { get; init; }

    /// <summary>A gradient behind the components, instead of a colour.</summary>
    public LinearGradient? Background { get; init; }

    /// <summary>The colour of the border, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? BorderColor { get; init; }

    /// <summary>The width of the border.</summary>
    public BorderWidth? BorderWidth { get; init; }

    /// <summary>How round the corners are: a keyword or pixels.</summary>
    public Spacing? CornerRadius { get; init; }

    /// <summary>How free space along the layout is shared.</summary>
    public JustifyContent? JustifyContent { get; init; }

    /// <summary>Where the components stand across the layout.</summary>
    public AlignItems? AlignItems { get; init; }

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
