namespace Line.Messaging;

/// <summary>The width of the border of a box.</summary>
public sealed record BorderWidth
{
    private BorderWidth(string text, MeasureUnit unit) => (Text, Unit) = (text, unit);

    /// <summary>No border.</summary>
    public static BorderWidth None { get; } = new("none", MeasureUnit.Keyword);

    /// <summary>Very thin.</summary>
    public static BorderWidth Light { get; } = new("light", MeasureUnit.Keyword);

    /// <summary>Thin.</summary>
    public static BorderWidth Normal { get; } = new("normal", MeasureUnit.Keyword);

    /// <summary>Medium.</summary>
    public static BorderWidth Medium { get; } = new("medium", MeasureUnit.Keyword);

    /// <summary>Thick.</summary>
    public static BorderWidth SemiBold { get; } = new("semi-bold", MeasureUnit.Keyword);

    /// <summary>Very thick.</summary>
    public static BorderWidth Bold { get; } = new("bold", MeasureUnit.Keyword);

    internal string Text { get; }

    internal MeasureUnit Unit { get; }

    /// <summary>Pixels, 0 or more.</summary>
    public static BorderWidth Pixels(decimal value) => new(Measure.Pixels(value), MeasureUnit.Pixels);

    /// <summary>The measure as LINE writes it.</summary>
    public override string ToString() => Text;
}
