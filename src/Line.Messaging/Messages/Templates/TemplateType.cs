namespace Line.Messaging;

/// <summary>The kind of layout of a <see cref="TemplateMessage"/>.</summary>
public enum TemplateType
{
    /// <summary><see cref="ButtonsTemplate"/>.</summary>
    Buttons,

    /// <summary><see cref="ConfirmTemplate"/>.</summary>
    Confirm,
}
