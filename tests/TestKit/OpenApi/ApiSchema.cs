using System.Text.RegularExpressions;

namespace TestKit.OpenApi;

/// <summary>A schema with its <c>allOf</c> parents folded in, so that its members are a closed set.</summary>
public sealed record ApiSchema
{
    /// <summary>The component's name, or where an inline schema stands.</summary>
    public required string Name { get; init; }

    /// <summary><c>object</c>, <c>array</c>, <c>string</c>, <c>integer</c>, <c>number</c> or <c>boolean</c>; null beside <see cref="OneOf"/>.</summary>
    public required string? Type { get; init; }

    public string? Format { get; init; }

    public Regex? Pattern { get; init; }

    public int? MinLength { get; init; }

    public int? MaxLength { get; init; }

    public double? Minimum { get; init; }

    public double? Maximum { get; init; }

    public int? MinItems { get; init; }

    public int? MaxItems { get; init; }

    public bool HasUniqueItems { get; init; }

    public bool IsNullable { get; init; }

    /// <summary>The allowed values; empty where any will do.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public IReadOnlySet<string> Required { get; init; } = new HashSet<string>();

    public IReadOnlyDictionary<string, Lazy<ApiSchema>> Members { get; init; } = new Dictionary<string, Lazy<ApiSchema>>();

    /// <summary>What members without a name of their own must be; null where there may be none.</summary>
    public Lazy<ApiSchema>? OtherMembers { get; init; }

    public Lazy<ApiSchema>? Items { get; init; }

    public IReadOnlyList<Lazy<ApiSchema>> OneOf { get; init; } = [];

    /// <summary>The schema's own discriminator: an instance is one of the union's members.</summary>
    public ApiUnion? Union { get; init; }

    /// <summary>The place of this schema in the union of an <c>allOf</c> parent: an instance must say so.</summary>
    public ApiTag? Tag { get; init; }
}

/// <param name="Member">The member of the instance that tells which schema it follows.</param>
public sealed record ApiUnion(string Member, IReadOnlyDictionary<string, Lazy<ApiSchema>> Schemas);

public sealed record ApiTag(string Member, IReadOnlyList<string> Values);
