using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace TestKit.OpenApi;

/// <summary>Reads a schema object. A keyword that it does not know is an error: one that is passed over would be checked by nobody.</summary>
internal sealed class SchemaReader(SchemaBook book)
{
    private static readonly HashSet<string> Keywords =
    [
        "type", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "nullable",
        "enum", "required", "properties", "additionalProperties", "items", "allOf", "oneOf", "discriminator",
        // These say nothing about an instance.
        "description", "externalDocs", "default", "example", "examples", "deprecated", "title", "x-enum-varnames", "x-enum-descriptions",
    ];

    public ApiSchema Read(string name, JsonObject node)
    {
        if (node.Select(pair => pair.Key).FirstOrDefault(key => !Keywords.Contains(key)) is { } unknown)
        {
            throw new InvalidDataException($"The schema {name} has the keyword {unknown}, which nothing checks: teach it to SchemaReader.");
        }

        var own = Own(name, node);
        return ((node["allOf"] as JsonArray) ?? []).Aggregate(own, (schema, part) => Fold(schema, part!));
    }

    private ApiSchema Own(string name, JsonObject node)
    {
        var format = (string?)node["format"];
        // The statistics of broadcasts give their pattern as a format.
        var pattern = (string?)node["pattern"] ?? (format?.StartsWith('^') == true ? format : null);
        return new ApiSchema
        {
            Name = name,
            Type = (string?)node["type"] ?? InferredType(name, node),
            Format = format == pattern ? null : format,
            Pattern = pattern is null ? null : new Regex(pattern, RegexOptions.CultureInvariant),
            MinLength = (int?)Number(node["minLength"]),
            MaxLength = (int?)Number(node["maxLength"]),
            Minimum = Number(node["minimum"]),
            Maximum = Number(node["maximum"]),
            MinItems = (int?)Number(node["minItems"]),
            MaxItems = (int?)Number(node["maxItems"]),
            HasUniqueItems = (bool?)node["uniqueItems"] ?? false,
            IsNullable = (bool?)node["nullable"] ?? false,
            Values = Texts(node["enum"]),
            Required = new HashSet<string>([.. Texts(node["required"]), .. PlatformProse.RequiredOf(name)]),
            Members = (node["properties"] as JsonObject ?? []).ToDictionary(pair => pair.Key, pair => book.Refer($"{name}.{pair.Key}", pair.Value!)),
            OtherMembers = node["additionalProperties"] is JsonObject others ? book.Refer($"{name}.*", others) : null,
            Items = node["items"] is { } items ? book.Refer($"{name}[]", items) : null,
            OneOf = [.. (node["oneOf"] as JsonArray ?? []).Select(part => book.Refer(name, part!))],
            Union = node["discriminator"] is JsonObject discriminator ? UnionOf(discriminator) : null,
        };
    }

    // The parent's union is not the child's: a child is one of its members, which its tag says.
    private ApiSchema Fold(ApiSchema schema, JsonNode part)
    {
        var parent = book.Refer(schema.Name, part).Value;
        var tag = schema.Tag ?? parent.Tag ?? (part["$ref"] is { } reference ? book.TagOf(schema.Name, SchemaBook.NameIn(reference)) : null);
        return schema with
        {
            // Some unions do not require their discriminator, and OpenAPI requires it everywhere.
            Required = new HashSet<string>([.. schema.Required, .. parent.Required, .. tag is null ? [] : (string[])[tag.Member]]),
            Members = new Dictionary<string, Lazy<ApiSchema>>(parent.Members.Concat(schema.Members).DistinctBy(pair => pair.Key)),
            OtherMembers = schema.OtherMembers ?? parent.OtherMembers,
            Tag = tag,
        };
    }

    private ApiUnion UnionOf(JsonObject discriminator) => new(
        (string)discriminator["propertyName"]!,
        ((JsonObject)discriminator["mapping"]!).ToDictionary(pair => pair.Key, pair => book.Link(SchemaBook.NameIn(pair.Value!))));

    private static string? InferredType(string name, JsonObject node) =>
        node.ContainsKey("properties") || node.ContainsKey("allOf") || node.ContainsKey("discriminator") ? "object"
        : node.ContainsKey("oneOf") ? null
        : throw new InvalidDataException($"The schema {name} has no type, so anything would pass.");

    private static long? Number(JsonNode? node) => node?.GetValue<long>();

    private static IReadOnlyList<string> Texts(JsonNode? array) => [.. (array as JsonArray ?? []).Select(value => (string)value!)];
}
