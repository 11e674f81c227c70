namespace Line.Messaging;

/// <summary>The kind of an <see cref="IImagemapAction"/>.</summary>
public enum ImagemapActionType
{
    /// <summary><see cref="UriImagemapAction"/>.</summary>
    Uri,

    /// <summary><see cref="MessageImagemapAction"/>.</summary>
    Message,

    /// <summary><see cref="ClipboardImagemapAction"/>.</summary>
    Clipboard,
}
