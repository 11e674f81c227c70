namespace Line.Messaging;

/// <summary>Opens an address. Source: developers.line.biz, Messaging API reference, "URI action".</summary>
public sealed record UriTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    public UriTemplateAction(string? label, string uri, AltUri? altUri = null) => (Label, Uri, AltUri) = (label, uri, altUri);

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.Uri;

    /// <inheritdoc/>
    public string? Label { get; init; }

    /// <summary>At most 1,000 characters; the scheme is http, https, line or tel.</summary>
    public string Uri { get; init; }

    /// <summary>Where the action leads on other devices.</summary>
    public AltUri? AltUri { get; init; }
}
