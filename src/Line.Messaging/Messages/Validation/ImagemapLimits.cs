namespace Line.Messaging;

/// <summary>What LINE takes as an imagemap, as documented on 2026-08-07. Source: developers.line.biz, "Imagemap message".</summary>
public static class ImagemapLimits
{
    /// <summary>Actions of an imagemap.</summary>
    public const int Actions = 50;

    /// <summary>The width of the base image in pixels: exactly this.</summary>
    public const int Width = 1040;

    /// <summary>UTF-16 code units of an action's label.</summary>
    public const int Label = 100;

    /// <summary>UTF-16 code units of the text that a message action sends.</summary>
    public const int ActionText = 400;

    /// <summary>UTF-16 code units of the words of the link after a video.</summary>
    public const int LinkLabel = 30;
}
