namespace Line.Messaging;

/// <summary>Opens an address. Source: developers.line.biz, Messaging API reference, "Imagemap URI action object".</summary>
public sealed record UriImagemapAction : IImagemapAction
{
    /// <summary>Creates the action.</summary>
    public UriImagemapAction(ImagemapArea area, string linkUri, string? label = null) => (Area, LinkUri, Label) = (area, linkUri, label);

    /// <inheritdoc/>
    public ImagemapActionType Type => ImagemapActionType.Uri;

    /// <inheritdoc/>
    public ImagemapArea Area { get; init; }

    /// <summary>At most 1,000 characters; the scheme is http, https, line or tel.</summary>
    public string LinkUri { get; init; }

    /// <inheritdoc/>
    public string? Label { get; init; }
}
