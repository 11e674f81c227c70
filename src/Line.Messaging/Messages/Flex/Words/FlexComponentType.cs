namespace Line.Messaging;

/// <summary>The kind of an <see cref="IFlexComponent"/>.</summary>
public enum FlexComponentType
{
    /// <summary><see cref="BoxComponent"/>.</summary>
    Box,

    /// <summary><see cref="ButtonComponent"/>.</summary>
    Button,

    /// <summary><see cref="IconComponent"/>.</summary>
    Icon,

    /// <summary><see cref="ImageComponent"/>.</summary>
    Image,

    /// <summary><see cref="VideoComponent"/>.</summary>
    Video,

    /// <summary><see cref="SeparatorComponent"/>.</summary>
    Separator,

    /// <summary><see cref="TextComponent"/>.</summary>
    Text,
}
