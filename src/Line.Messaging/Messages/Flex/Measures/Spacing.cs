namespace Line.Messaging;

/// <summary>A distance: spacing, margin, padding, offset or the radius of a corner.</summary>
public sealed record Spacing
{
    private Spacing(string text, MeasureUnit unit) => (Text, Unit) = (text, unit);

    /// <summary>None.</summary>
    public static Spacing None { get; } = new("none", MeasureUnit.Keyword);

    /// <summary>Very small.</summary>
    public static Spacing Xs { get; } = new("xs", MeasureUnit.Keyword);

    /// <summary>Small.</summary>
    public static Spacing Sm { get; } = new("sm", MeasureUnit.Keyword);

    /// <summary>Medium.</summary>
    public static Spacing Md { get; } = new("md", MeasureUnit.Keyword);

    /// <summary>Large.</summary>
    public static Spacing Lg { get; } = new("lg", MeasureUnit.Keyword);

    /// <summary>Very large.</summary>
    public static Spacing Xl { get; } = new("xl", MeasureUnit.Keyword);

    /// <summary>The largest.</summary>
    public static Spacing Xxl { get; } = new("xxl", MeasureUnit.Keyword);

    internal string Text { get; }

    internal MeasureUnit Unit { get; }

    /// <summary>Pixels, 0 or more.</summary>
    public static Spacing Pixels(decimal value) => new(Measure.Pixels(value), MeasureUnit.Pixels);

    /// <summary>A percentage of the box, 0 or more: only for paddings and offsets.</summary>
    public static Spacing Percent(decimal value) => new(Measure.Percent(value), MeasureUnit.Percent);

    /// <summary>The measure as LINE writes it.</summary>
    public override string ToString() => Text;
}
