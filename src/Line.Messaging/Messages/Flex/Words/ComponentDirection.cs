namespace Line.Messaging;

/// <summary>The direction of texts and horizontal boxes.</summary>
public enum ComponentDirection
{
    /// <summary>From left to right.</summary>
    Ltr,

    /// <summary>From right to left.</summary>
    Rtl,
}
