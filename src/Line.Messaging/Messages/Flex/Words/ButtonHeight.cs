namespace Line.Messaging;

/// <summary>The height of a <see cref="ButtonComponent"/>.</summary>
public enum ButtonHeight
{
    /// <summary>Low.</summary>
    Sm,

    /// <summary>Usual.</summary>
    Md,
}
