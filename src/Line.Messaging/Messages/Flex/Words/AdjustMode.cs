namespace Line.Messaging;

/// <summary>What becomes of words that are wider than their component.</summary>
public enum AdjustMode
{
    /// <summary>They are written smaller, as well as the device can.</summary>
    ShrinkToFit,
}
