namespace Line.Messaging;

/// <summary>
/// Sends a text as the user's own message.
/// Source: developers.line.biz, Messaging API reference, "Imagemap message action object".
/// </summary>
public sealed record MessageImagemapAction : IImagemapAction
{
    /// <summary>Creates the action.</summary>
    public MessageImagemapAction(ImagemapArea area, string text, string? label = null) =>
        (Area, Text, Label) = (area, text, label);

    /// <inheritdoc/>
    public ImagemapActionType Type => ImagemapActionType.Message;

    /// <inheritdoc/>
    public ImagemapArea Area { get; init; }

    /// <summary>1 to 400 UTF-16 code units.</summary>
    public string Text { get; init; }

    /// <inheritdoc/>
    public string? Label { get; init; }
}
