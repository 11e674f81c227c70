namespace Line.Messaging;

/// <summary>A button. Source: developers.line.biz, Messaging API reference, "Button".</summary>
public sealed record ButtonComponent : IFlexComponent, IPositionedComponent
{
    /// <summary>Creates the component.</summary>
    public ButtonComponent(ITemplateAction action) => Action = action;

    /// <inheritdoc/>
    public FlexComponentType Type => FlexComponentType.Button;

    /// <summary>What a tap does; its label, at most 40 grapheme clusters, is the words of the button.</summary>
    public ITemplateAction Action { get; init; }

    /// <summary>
    /// The share of the free space of the box, 0 or more; 0 takes what the content needs. LINE's default is 1 in horizontal boxes and 0
    /// in vertical ones.
    /// </summary>
    public int? Flex { get; init; }

    /// <summary>The space before the component: a keyword or pixels. It replaces the spacing of the box.</summary>
    public Spacing? Margin { get; init; }

    /// <summary>The height; LINE's default is <see cref="ButtonHeight.Md"/>.</summary>
    public ButtonHeight? Height { get; init; }

    /// <summary>The look; LINE's default is <see cref="ButtonStyle.Link"/>.</summary>
    public ButtonStyle? Style { get; init; }

    /// <summary>The colour of the words of a link, else of the surface, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }

    /// <summary>Where it stands in its height.</summary>
    public Gravity? Gravity { get; init; }

    /// <summary>What becomes of words that are too wide.</summary>
    public AdjustMode? AdjustMode { get; init; }

    /// <summary>Whether the size of the words follows the size of letters the user has chosen in LINE, from 13.6.0 on.</summary>
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
