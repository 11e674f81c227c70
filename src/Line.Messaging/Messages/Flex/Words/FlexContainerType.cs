namespace Line.Messaging;

/// <summary>The kind of an <see cref="IFlexContainer"/>.</summary>
public enum FlexContainerType
{
    /// <summary><see cref="BubbleContainer"/>.</summary>
    Bubble,

    /// <summary><see cref="CarouselContainer"/>.</summary>
    Carousel,
}
