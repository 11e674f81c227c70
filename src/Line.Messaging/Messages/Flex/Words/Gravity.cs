namespace Line.Messaging;

/// <summary>Where a component stands in the height it has. LINE ignores it in a baseline box.</summary>
public enum Gravity
{
    /// <summary>At the top.</summary>
    Top,

    /// <summary>At the bottom.</summary>
    Bottom,

    /// <summary>In the middle.</summary>
    Center,
}
