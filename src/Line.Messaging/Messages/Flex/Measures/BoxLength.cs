namespace Line.Messaging;

/// <summary>The width or the height of a box.</summary>
public sealed record BoxLength
{
    private BoxLength(string text, MeasureUnit unit) => (Text, Unit) = (text, unit);

    internal string Text { get; }

    internal MeasureUnit Unit { get; }

    /// <summary>Pixels, 0 or more.</summary>
    public static BoxLength Pixels(decimal value) => new(Measure.Pixels(value), MeasureUnit.Pixels);

    /// <summary>A percentage of what holds the box, 0 or more.</summary>
    public static BoxLength Percent(decimal value) => new(Measure.Percent(value), MeasureUnit.Percent);

    /// <summary>The measure as LINE writes it.</summary>
    public override string ToString() => Text;
}
