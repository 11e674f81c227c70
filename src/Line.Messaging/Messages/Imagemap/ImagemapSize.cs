namespace Line.Messaging;

/// <summary>The size of an imagemap's base image, in pixels.</summary>
/// <param name="Width">1,040.</param>
/// <param name="Height">What belongs to that width.</param>
public sealed record ImagemapSize(int Width, int Height);
