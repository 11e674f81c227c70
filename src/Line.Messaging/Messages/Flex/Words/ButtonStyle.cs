namespace Line.Messaging;

/// <summary>The look of a <see cref="ButtonComponent"/>.</summary>
public enum ButtonStyle
{
    /// <summary>Words without a surface.</summary>
    Link,

    /// <summary>A dark surface with light words.</summary>
    Primary,

    /// <summary>A light surface with dark words.</summary>
    Secondary,
}
