namespace Line.Messaging;

/// <summary>The weight of letters.</summary>
public enum Weight
{
    /// <summary>Usual.</summary>
    Regular,

    /// <summary>Bold.</summary>
    Bold,
}
