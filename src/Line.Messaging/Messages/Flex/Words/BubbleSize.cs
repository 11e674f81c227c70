namespace Line.Messaging;

/// <summary>The width of a bubble, from narrow to wide.</summary>
/// <remarks>LINE below 13.6.0 shows <see cref="Deca"/> and <see cref="Hecto"/> as <see cref="Kilo"/>.</remarks>
public enum BubbleSize
{
    /// <summary>The narrowest.</summary>
    Nano,

    /// <summary>Narrow.</summary>
    Micro,

    /// <summary>Between micro and hecto.</summary>
    Deca,

    /// <summary>Between deca and kilo.</summary>
    Hecto,

    /// <summary>Somewhat narrow.</summary>
    Kilo,

    /// <summary>LINE's default.</summary>
    Mega,

    /// <summary>The widest.</summary>
    Giga,
}
