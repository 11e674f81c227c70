namespace Line.Messaging;

/// <summary>The slope of letters.</summary>
public enum TextStyle
{
    /// <summary>Upright.</summary>
    Normal,

    /// <summary>Slanted.</summary>
    Italic,
}
