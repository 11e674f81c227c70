namespace Line.Messaging;

/// <summary>How an image fills an area of another shape.</summary>
public enum AspectMode
{
    /// <summary>It fills the area; what does not fit is cut off.</summary>
    Cover,

    /// <summary>The whole image is shown; the rest has the background colour.</summary>
    Fit,
}
