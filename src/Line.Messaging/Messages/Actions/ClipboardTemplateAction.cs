namespace Line.Messaging;

/// <summary>
/// Copies a text to the clipboard, on phones with LINE 14.0.0 or later. Source: developers.line.biz, Messaging API reference,
/// "Clipboard action".
/// </summary>
public sealed record ClipboardTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    public ClipboardTemplateAction(string? label, string clipboardText) => (Label, ClipboardText) = (label, clipboardText);

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.Clipboard;

    /// <inheritdoc/>
    public string? Label { get; init; }

    /// <summary>1 to 1,000 UTF-16 code units.</summary>
    public string ClipboardText { get; init; }
}
