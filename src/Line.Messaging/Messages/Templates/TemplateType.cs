namespace Line.Messaging;

/// <summary>The kind of layout of a <see cref="TemplateMessage"/>.</summary>
public enum TemplateType
{
    /// <summary><see cref="ButtonsTemplate"/>.</summary>
    Buttons,

    /// <summary><see cref="ConfirmTemplate"/>.</summary>
    Confirm,

    /// <summary><see cref="CarouselTemplate"/>.</summary>
    Carousel,

#pragma warning disable CA1707 // The published package's name.
    /// <summary><see cref="ImageCarouselTemplate"/>.</summary>
    Image_carousel,
#pragma warning restore CA1707
}
