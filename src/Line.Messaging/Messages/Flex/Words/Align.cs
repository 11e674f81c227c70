namespace Line.Messaging;

/// <summary>Where a text or an image stands in the width it has.</summary>
public enum Align
{
    /// <summary>At the start of the line.</summary>
    Start,

    /// <summary>At the end of the line.</summary>
    End,

    /// <summary>In the middle.</summary>
    Center,
}
