namespace Line.Messaging;

/// <summary>A background that passes from one colour to another. Source: developers.line.biz, "Flex Message layout".</summary>
/// <param name="Angle">
/// The direction in degrees, 0 or more and less than 360: 0 runs from the lower edge to the upper one, and greater angles turn clockwise.
/// </param>
/// <param name="StartColor">The first colour, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</param>
/// <param name="EndColor">The last colour, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</param>
public sealed record LinearGradient(decimal Angle, string StartColor, string EndColor)
{
    /// <summary>A colour between the two, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? CenterColor { get; init; }

    /// <summary>Where that colour stands, in percent from 0 to 100; LINE's default is 50.</summary>
    public decimal? CenterPosition { get; init; }
}
