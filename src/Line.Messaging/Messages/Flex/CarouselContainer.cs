namespace Line.Messaging;

/// <summary>
/// Bubbles side by side; the JSON has at most 50 KB. Source: developers.line.biz, Messaging API reference, "Carousel" of "Flex Message".
/// </summary>
public sealed record CarouselContainer : IFlexContainer
{
    /// <summary>Creates the container; <see cref="Contents"/> follows in the initializer.</summary>
    public CarouselContainer()
    {
    }

    /// <summary>Creates the container.</summary>
    public CarouselContainer(params IReadOnlyList<BubbleContainer> contents) => Contents = contents;

    /// <inheritdoc/>
    public FlexContainerType Type => FlexContainerType.Carousel;

    /// <summary>1 to 12 bubbles of one size.</summary>
    public IReadOnlyList<BubbleContainer> Contents { get; init; } = [];
}
