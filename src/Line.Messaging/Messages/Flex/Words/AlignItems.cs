namespace Line.Messaging;

/// <summary>Where components stand across the direction of their box.</summary>
public enum AlignItems
{
    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the start.</summary>
    FlexStart,

    /// <summary>At the end.</summary>
    FlexEnd,
}
