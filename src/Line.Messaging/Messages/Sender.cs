namespace Line.Messaging;

/// <summary>
/// A name and an icon shown instead of the account's own. Source: developers.line.biz, Messaging API reference, "Customize icon and
/// display name".
/// </summary>
public sealed record Sender
{
    /// <summary>Creates the sender.</summary>
    public Sender(string? name = null, string? iconUrl = null) => (Name, IconUrl) = (name, iconUrl);

    /// <summary>At most 20 UTF-16 code units. LINE refuses certain words, such as its own name.</summary>
    public string? Name { get; init; }

    /// <summary>A square PNG up to 1 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string? IconUrl { get; init; }
}
