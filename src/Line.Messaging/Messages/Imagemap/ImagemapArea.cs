namespace Line.Messaging;

/// <summary>A rectangle on an image, in pixels of its base size, from the upper left corner.</summary>
/// <param name="X">From the left edge, 0 or more.</param>
/// <param name="Y">From the upper edge, 0 or more.</param>
/// <param name="Width">1 or more.</param>
/// <param name="Height">1 or more.</param>
public sealed record ImagemapArea(int X, int Y, int Width, int Height);
