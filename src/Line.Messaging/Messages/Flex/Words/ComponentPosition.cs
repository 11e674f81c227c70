namespace Line.Messaging;

/// <summary>What the offsets of a component are measured from.</summary>
public enum ComponentPosition
{
    /// <summary>Where the component would stand without them.</summary>
    Relative,

    /// <summary>The edges of the box that holds it; the component takes no space there.</summary>
    Absolute,
}
