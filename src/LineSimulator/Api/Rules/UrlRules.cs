namespace LineSimulator.Api.Rules;

internal static class UrlRules
{
    private const int MaxLength = 2000;
    private const int MaxLinkLength = 1000;

    private static readonly string[] LinkSchemes = ["http", "https", "line", "tel", "mailto"];

    public static void Require(RequestNode parent, string name) => Check(parent, name, parent.RequireText(name, MaxLength));

    public static void Optional(RequestNode parent, string name) => Check(parent, name, parent.OptionalText(name, MaxLength));

    /// <summary>What an action may open.</summary>
    public static void RequireLink(RequestNode parent, string name) => CheckLink(parent, name, parent.RequireText(name, MaxLinkLength));

    public static void OptionalLink(RequestNode parent, string name) => CheckLink(parent, name, parent.OptionalText(name, MaxLinkLength));

    private static void CheckLink(RequestNode parent, string name, string? uri)
    {
        if (uri is { Length: > 0 } && !(Uri.TryCreate(uri, UriKind.Absolute, out var parsed) && LinkSchemes.Contains(parsed.Scheme)))
        {
            parent.Child(name).Fail("invalid uri scheme");
        }
    }

    private static void Check(RequestNode parent, string name, string? url)
    {
        if (url is { Length: > 0 } && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            parent.Child(name).Fail("Must be a valid https URL");
        }
    }
}
