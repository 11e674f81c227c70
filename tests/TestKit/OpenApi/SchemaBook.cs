using System.Text.Json.Nodes;

namespace TestKit.OpenApi;

/// <summary>The schemas of one document. References are followed when they are needed, as the document's schemas refer to each other in circles.</summary>
public sealed class SchemaBook
{
    private const string Prefix = "#/components/schemas/";

    private readonly JsonObject _schemas;
    private readonly Dictionary<string, Lazy<ApiSchema>> _components;

    internal SchemaBook(JsonObject document)
    {
        _schemas = document["components"]?["schemas"] as JsonObject ?? [];
        _components = _schemas.ToDictionary(
            pair => pair.Key, pair => new Lazy<ApiSchema>(() => new SchemaReader(this).Read(pair.Key, (JsonObject)pair.Value!)));
    }

    public IEnumerable<string> Names => _components.Keys;

    public ApiSchema this[string name] => Link(name).Value;

    public ApiSchema? Find(string name) => _components.GetValueOrDefault(name)?.Value;

    internal Lazy<ApiSchema> Refer(string name, JsonNode node) =>
        node["$ref"] is { } reference
            ? Link(NameIn(reference))
            : new Lazy<ApiSchema>(() => new SchemaReader(this).Read(name, (JsonObject)node));

    internal Lazy<ApiSchema> Link(string name) =>
        _components.GetValueOrDefault(name) ?? throw new InvalidDataException($"The document has no schema {name}.");

    /// <summary>The discriminator values under which a parent's union lists a component.</summary>
    internal ApiTag? TagOf(string component, string parent)
    {
        var values = _schemas[parent]?["discriminator"]?["mapping"] is JsonObject mapping
            ? mapping.Where(pair => NameIn(pair.Value!) == component).Select(pair => pair.Key).ToList()
            : [];
        return values.Count > 0 ? new ApiTag(_schemas[parent]!["discriminator"]!["propertyName"]!.GetValue<string>(), values) : null;
    }

    internal static string NameIn(JsonNode reference)
    {
        var text = reference.GetValue<string>();
        return text.StartsWith(Prefix, StringComparison.Ordinal)
            ? text[Prefix.Length..]
            : throw new InvalidDataException($"The reference {text} leads out of the document's schemas.");
    }
}
