namespace Line.Messaging;

/// <summary>What an imagemap's <see cref="Video"/> offers when it has been played.</summary>
/// <param name="LinkUri">At most 1,000 characters; the scheme is http, https, line or tel.</param>
/// <param name="Label">The words of the link: at most 30 UTF-16 code units.</param>
public sealed record ExternalLink(string LinkUri, string Label);
