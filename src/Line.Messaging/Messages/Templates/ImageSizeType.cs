namespace Line.Messaging;

/// <summary>How a template's image fills its area.</summary>
public enum ImageSizeType
{
    /// <summary>The image fills the area; what does not fit is cut off.</summary>
    Cover,

    /// <summary>The whole image is shown; the rest of the area has the background colour.</summary>
    Contain,
}
