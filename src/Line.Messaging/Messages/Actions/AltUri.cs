namespace Line.Messaging;

/// <summary>Where a <see cref="UriTemplateAction"/> leads on other devices.</summary>
/// <param name="Desktop">Opened by LINE for macOS and Windows: at most 1,000 characters. LINE ignores it in quick replies.</param>
public sealed record AltUri(string Desktop);
