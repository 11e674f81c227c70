using System.Globalization;

namespace Line.Messaging;

/// <summary>The shape of an image, an icon or a video.</summary>
/// <param name="Width">1 to 100,000.</param>
/// <param name="Height">1 to 100,000, and at most three times the width.</param>
public sealed record AspectRatio(decimal Width, decimal Height)
{
#pragma warning disable CA1707 // The published package's names.
    /// <summary>1 to 1.</summary>
    public static readonly AspectRatio _1_1 = new(1, 1);

    /// <summary>1.51 to 1.</summary>
    public static readonly AspectRatio _151_1 = new(1.51m, 1);

    /// <summary>1.91 to 1.</summary>
    public static readonly AspectRatio _191_1 = new(1.91m, 1);

    /// <summary>4 to 3.</summary>
    public static readonly AspectRatio _4_3 = new(4, 3);

    /// <summary>16 to 9.</summary>
    public static readonly AspectRatio _16_9 = new(16, 9);

    /// <summary>20 to 13.</summary>
    public static readonly AspectRatio _20_13 = new(20, 13);

    /// <summary>2 to 1.</summary>
    public static readonly AspectRatio _2_1 = new(2, 1);

    /// <summary>3 to 1.</summary>
    public static readonly AspectRatio _3_1 = new(3, 1);

    /// <summary>3 to 4.</summary>
    public static readonly AspectRatio _3_4 = new(3, 4);

    /// <summary>9 to 16.</summary>
    public static readonly AspectRatio _9_16 = new(9, 16);

    /// <summary>1 to 2.</summary>
    public static readonly AspectRatio _1_2 = new(1, 2);

    /// <summary>1 to 3.</summary>
    public static readonly AspectRatio _1_3 = new(1, 3);
#pragma warning restore CA1707

    /// <summary>The ratio as LINE writes it, <c>16:9</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Width:0.############################}:{Height:0.############################}");
}
