namespace Line.Messaging;

/// <summary>
/// A line between components: upright in a horizontal box, level in a vertical one.
/// Source: developers.line.biz, Messaging API reference, "Separator".
/// </summary>
public sealed record SeparatorComponent : IFlexComponent
{
    /// <inheritdoc/>
    public FlexComponentType Type => FlexComponentType.Separator;

    /// <summary>The space before the component: a keyword or pixels. It replaces the spacing of the box.</summary>
    public Spacing? Margin { get; init; }

    /// <summary>The colour of the line, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }
}
