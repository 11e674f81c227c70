namespace Line.Messaging;

/// <summary>The size of an image, an icon or letters.</summary>
public sealed record ComponentSize
{
    private ComponentSize(string text, MeasureUnit unit) => (Text, Unit) = (text, unit);

    /// <summary>The smallest.</summary>
    public static ComponentSize Xxs { get; } = new("xxs", MeasureUnit.Keyword);

    /// <summary>Very small.</summary>
    public static ComponentSize Xs { get; } = new("xs", MeasureUnit.Keyword);

    /// <summary>Small.</summary>
    public static ComponentSize Sm { get; } = new("sm", MeasureUnit.Keyword);

    /// <summary>Medium.</summary>
    public static ComponentSize Md { get; } = new("md", MeasureUnit.Keyword);

    /// <summary>Large.</summary>
    public static ComponentSize Lg { get; } = new("lg", MeasureUnit.Keyword);

    /// <summary>Very large.</summary>
    public static ComponentSize Xl { get; } = new("xl", MeasureUnit.Keyword);

    /// <summary>Larger.</summary>
    public static ComponentSize Xxl { get; } = new("xxl", MeasureUnit.Keyword);

#pragma warning disable CA1707 // The published package's names.
    /// <summary>Larger still.</summary>
    public static ComponentSize _3xl { get; } = new("3xl", MeasureUnit.Keyword);

    /// <summary>Nearly the largest.</summary>
    public static ComponentSize _4xl { get; } = new("4xl", MeasureUnit.Keyword);

    /// <summary>The largest of letters and icons.</summary>
    public static ComponentSize _5xl { get; } = new("5xl", MeasureUnit.Keyword);

#pragma warning restore CA1707

    /// <summary>The whole width: only for images.</summary>
    public static ComponentSize Full { get; } = new("full", MeasureUnit.Keyword);

    internal string Text { get; }

    internal MeasureUnit Unit { get; }

    /// <summary>Pixels, 0 or more.</summary>
    public static ComponentSize Pixels(decimal value) => new(Measure.Pixels(value), MeasureUnit.Pixels);

    /// <summary>A percentage of the image's own width, 0 or more: only for images.</summary>
    public static ComponentSize Percent(decimal value) => new(Measure.Percent(value), MeasureUnit.Percent);

    /// <summary>The measure as LINE writes it.</summary>
    public override string ToString() => Text;
}
