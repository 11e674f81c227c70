namespace Line.Messaging;

/// <summary>
/// A card of up to four blocks, from top to bottom; its JSON has at most 30 KB. Source: developers.line.biz, Messaging API reference,
/// "Bubble".
/// </summary>
public sealed record BubbleContainer : IFlexContainer
{
    /// <inheritdoc/>
    public FlexContainerType Type => FlexContainerType.Bubble;

    /// <summary>The width; LINE's default is <see cref="BubbleSize.Mega"/>.</summary>
    public BubbleSize? Size { get; init; }

    /// <summary>The direction of texts and horizontal boxes; LINE's default is from left to right.</summary>
    public ComponentDirection? Direction { get; init; }

    /// <summary>The first block.</summary>
    public BoxComponent? Header { get; init; }

    /// <summary>The picture: an <see cref="ImageComponent"/>, a <see cref="VideoComponent"/> or a <see cref="BoxComponent"/>.</summary>
    public IFlexComponent? Hero { get; init; }

    /// <summary>The main block.</summary>
    public BoxComponent? Body { get; init; }

    /// <summary>The last block, for buttons and notes.</summary>
    public BoxComponent? Footer { get; init; }

    /// <summary>Colours and lines of the blocks.</summary>
    public BubbleStyles? Styles { get; init; }

    /// <summary>What a tap on the card does; its label may be null.</summary>
    public ITemplateAction? Action { get; init; }
}
