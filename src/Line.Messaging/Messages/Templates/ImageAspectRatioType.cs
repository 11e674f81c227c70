namespace Line.Messaging;

/// <summary>The shape of a template's image.</summary>
public enum ImageAspectRatioType
{
    /// <summary>1.51 to 1.</summary>
    Rectangle,

    /// <summary>1 to 1.</summary>
    Square,
}
