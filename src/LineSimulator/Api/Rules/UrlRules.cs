namespace LineSimulator.Api.Rules;

internal static class UrlRules
{
    private const int MaxLength = 2000;

    public static void Require(RequestNode parent, string name) => Check(parent, name, parent.RequireText(name, MaxLength));

    public static void Optional(RequestNode parent, string name) => Check(parent, name, parent.OptionalText(name, MaxLength));

    private static void Check(RequestNode parent, string name, string? url)
    {
        if (url is { Length: > 0 } && !(Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps))
        {
            parent.Child(name).Fail("Must be a valid https URL");
        }
    }
}
