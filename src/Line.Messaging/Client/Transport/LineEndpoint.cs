namespace Line.Messaging;

/// <param name="Address">Where the request goes.</param>
/// <param name="Name">The path as the reference names it, without IDs, for messages and logs.</param>
internal sealed record LineEndpoint(Uri Address, string Name)
{
    /// <param name="root">The address of a LINE host, ending with a slash.</param>
    /// <param name="template">A path such as <c>v2/bot/profile/{userId}</c>.</param>
    /// <param name="ids">What stands in the braces, in order.</param>
    public static LineEndpoint Of(Uri root, string template, params ReadOnlySpan<string> ids)
    {
        var path = template;
        foreach (var id in ids)
        {
            var (open, close) = (path.IndexOf('{'), path.IndexOf('}'));
            path = string.Concat(path.AsSpan(0, open), Segment(id, path[(open + 1)..close]), path.AsSpan(close + 1));
        }

        return new LineEndpoint(new Uri(root, path), $"/{template}");
    }

    /// <summary>The endpoint with a query, which the name leaves out; a parameter without a value is left out.</summary>
    public LineEndpoint WithQuery(params IEnumerable<(string Name, string? Value)> parameters)
    {
        var query = string.Join('&', parameters
            .Where(parameter => parameter.Value is not null)
            .Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return this with { Address = new UriBuilder(Address) { Query = query }.Uri };
    }

    // A dot segment would lead to another endpoint, and no escape keeps it from doing so.
    private static string Segment(string id, string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id, name);
        return id is "." or ".."
            ? throw new ArgumentException("A dot segment is no ID: pass the ID that the webhook named.", name)
            : Uri.EscapeDataString(id);
    }
}
