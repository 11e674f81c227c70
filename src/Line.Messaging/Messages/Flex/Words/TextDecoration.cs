namespace Line.Messaging;

/// <summary>A line at the letters.</summary>
public enum TextDecoration
{
    /// <summary>No line.</summary>
    None,

    /// <summary>Below them.</summary>
    Underline,

    /// <summary>Through them.</summary>
    LineThrough,
}
