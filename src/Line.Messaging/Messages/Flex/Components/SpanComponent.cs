namespace Line.Messaging;

/// <summary>
/// A part of a <see cref="TextComponent"/> with a look of its own.
/// Source: developers.line.biz, Messaging API reference, "Span".
/// </summary>
/// <remarks>No <see cref="IFlexComponent"/>, since a span stands nowhere but in a text.</remarks>
public sealed record SpanComponent
{
    /// <summary>Creates the component.</summary>
    public SpanComponent(string text) => Text = text;

    /// <summary>The words.</summary>
    public string Text { get; init; }

    /// <summary>The size of the letters: a keyword up to 5xl or pixels.</summary>
    public ComponentSize? Size { get; init; }

    /// <summary>The colour of the letters, <c>#RRGGBB</c> or <c>#RRGGBBAA</c>.</summary>
    public string? Color { get; init; }

    /// <summary>The weight of the letters.</summary>
    public Weight? Weight { get; init; }

    /// <summary>The slope of the letters.</summary>
    public TextStyle? Style { get; init; }

    /// <summary>A line at the letters.</summary>
    public TextDecoration? Decoration { get; init; }
}
