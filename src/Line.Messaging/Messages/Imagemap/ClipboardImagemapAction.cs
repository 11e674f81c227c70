namespace Line.Messaging;

/// <summary>
/// Copies a text to the clipboard.
/// Source: developers.line.biz, Messaging API reference, "Imagemap clipboard action object".
/// </summary>
public sealed record ClipboardImagemapAction : IImagemapAction
{
    /// <summary>Creates the action.</summary>
    public ClipboardImagemapAction(ImagemapArea area, string clipboardText, string? label = null) =>
        (Area, ClipboardText, Label) = (area, clipboardText, label);

    /// <inheritdoc/>
    public ImagemapActionType Type => ImagemapActionType.Clipboard;

    /// <inheritdoc/>
    public ImagemapArea Area { get; init; }

    /// <summary>1 to 1,000 UTF-16 code units.</summary>
    public string ClipboardText { get; init; }

    /// <inheritdoc/>
    public string? Label { get; init; }
}
