namespace TestKit.OpenApi;

/// <summary>An endpoint as the document describes it.</summary>
public sealed record ApiOperation
{
    /// <summary>The <c>operationId</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The document's file name.</summary>
    public required string File { get; init; }

    public required string Method { get; init; }

    public required IReadOnlyList<string> Hosts { get; init; }

    /// <summary>With names in braces, such as <c>/v2/bot/profile/{userId}</c>.</summary>
    public required string Path { get; init; }

    public required IReadOnlyList<ApiParameter> Parameters { get; init; }

    public required ApiBody? Body { get; init; }

    /// <summary>The bodies by status and media type; a status without a body has an empty list.</summary>
    public required IReadOnlyDictionary<int, IReadOnlyDictionary<string, ApiSchema>> Responses { get; init; }

    /// <summary>Takes the channel access token as a bearer token.</summary>
    public required bool IsAuthorized { get; init; }

    /// <summary>What an error looks like whose status the document does not list.</summary>
    public required ApiSchema Error { get; init; }

    /// <summary>The parts of a path that stand for the braces, or null for a path of another operation.</summary>
    public IReadOnlyDictionary<string, string>? Match(string path)
    {
        var (expected, got) = (Path.Split('/'), path.Split('/'));
        if (expected.Length != got.Length)
        {
            return null;
        }

        var values = new Dictionary<string, string>();
        foreach (var (template, part) in expected.Zip(got))
        {
            if (template.StartsWith('{') && part.Length > 0)
            {
                values[template.Trim('{', '}')] = Uri.UnescapeDataString(part);
            }
            else if (template != part)
            {
                return null;
            }
        }

        return values;
    }
}

/// <param name="Place"><c>path</c>, <c>query</c> or <c>header</c>.</param>
public sealed record ApiParameter(string Name, string Place, bool IsRequired, ApiSchema Schema);

public sealed record ApiBody(bool IsRequired, IReadOnlyDictionary<string, ApiSchema> Contents);
