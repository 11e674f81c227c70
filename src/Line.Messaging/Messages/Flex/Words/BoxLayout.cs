namespace Line.Messaging;

/// <summary>How a <see cref="BoxComponent"/> places what it holds.</summary>
public enum BoxLayout
{
    /// <summary>Side by side.</summary>
    Horizontal,

    /// <summary>One below the other.</summary>
    Vertical,

    /// <summary>Side by side on one baseline: texts and icons only.</summary>
    Baseline,
}
