namespace Line.Messaging;

/// <summary>A text, or spans of different looks. Source: developers.line.biz, Messaging API reference, "Text".</summary>
public sealed record TextComponent : IFlexComponent, IPositionedComponent
{
    /// <summary>Creates the component; <see cref="Contents"/> follows in the initializer.</summary>
    public TextComponent()
    {
    }

    /// <summary>Creates the component.</summary>
    public TextComponent(string text) => Text = text;

    /// <inheritdoc/>
    public FlexComponentType Type => FlexComponentType.Text;

    /// <summary>The text, not empty; LINE ignores it beside <see cref="Contents"/>.</summary>
    public string? Text { get; init; }

    /// <summary>Spans in place of the text.</summary>
    public IReadOnlyList<SpanComponent> Contents { get; init; } = [];

    /// <summary>
    /// The share of the free space of the box, 0 or more; 0 takes what the content needs. LINE's default is 1 in horizontal boxes and 0
    /// in vertical ones.
    /// </summary>
    public int? Flex { get; init; }

    /// <summary>The space before the component: a keyword or pixels. It replaces the spacing of the box.</summary>
    public Spacing? Margin { get; init; }

    /// <summary>The size of the letters: a keyword up to 5xl or pixels; LINE's default is <see cref="ComponentSize.Md"/>.</summary>
    public ComponentSize? Size { get; init; }

    /// <summary>The colour of the letters, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }

    /// <summary>The weight of the letters.</summary>
    public Weight? Weight { get; init; }

    /// <summary>The slope of the letters.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>A line at the letters.</summary>
    public TextDecoration? Decoration { get; init; }

    /// <summary>Where it stands in its width.</summary>
    public Align? Align { get; init; }

    /// <summary>Where it stands in its height.</summary>
    public Gravity? Gravity { get; init; }

    /// <summary>Whether a long text goes on in the next line; only then does <c>\n</c> break it.</summary>
    public bool? Wrap { get; init; }

    /// <summary>The space between lines in pixels, from LINE 11.22.0 on.</summary>
    public Spacing? LineSpacing { get; init; }

    /// <summary>The number of lines after which the text ends with an ellipsis; 0 for no limit.</summary>
    public int? MaxLines { get; init; }

    /// <summary>What becomes of words that are too wide.</summary>
    public AdjustMode? AdjustMode { get; init; }

    /// <summary>Whether the size of the letters follows the size of letters the user has chosen in LINE, from 13.6.0 on.</summary>
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

    /// <summary>What a tap does; its label may be null.</summary>
    public ITemplateAction? Action { get; init; }
}
