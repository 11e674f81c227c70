namespace Line.Messaging;

/// <summary>The size of an image, in pixels.</summary>
/// <param name="Width">1,040 for an imagemap; 800 to 2,500 for a rich menu.</param>
/// <param name="Height">What belongs to that width.</param>
public sealed record ImagemapSize(int Width, int Height)
{
    /// <summary>A tall rich menu: 2,500 by 1,686.</summary>
    public static ImagemapSize RichMenuLong { get; } = new(2500, 1686);

    /// <summary>A low rich menu: 2,500 by 843.</summary>
    public static ImagemapSize RichMenuShort { get; } = new(2500, 843);
}
