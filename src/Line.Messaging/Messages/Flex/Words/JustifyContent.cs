namespace Line.Messaging;

/// <summary>Where components stand along the direction of their box; in a horizontal one only if their flex is 0.</summary>
public enum JustifyContent
{
    /// <summary>In the middle.</summary>
    Center,

    /// <summary>At the start.</summary>
    FlexStart,

    /// <summary>At the end.</summary>
    FlexEnd,

    /// <summary>Apart, the free space between them.</summary>
    SpaceBetween,

    /// <summary>Apart, as much free space on both sides of each.</summary>
    SpaceAround,

    /// <summary>Apart, equal free space between and around them.</summary>
    SpaceEvenly,
}
