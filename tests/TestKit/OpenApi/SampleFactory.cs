using System.Text;
using System.Text.Json.Nodes;

namespace TestKit.OpenApi;

/// <summary>Makes up instances that follow a schema.</summary>
/// <param name="fullLevels">How many levels down every member is there, and every kind of a union in its arrays; below, only what is required.</param>
public sealed class SampleFactory(int fullLevels)
{
    private static readonly string[] Letters = ["a", "20260901", $"U{new string('0', 32)}"];

    private readonly List<SampleObject> _objects = [];

    /// <summary>Every object made so far with the schema that it follows.</summary>
    public IReadOnlyList<SampleObject> Objects => _objects;

    /// <summary>One instance of each kind: the members of a union, or the schema itself.</summary>
    public static IEnumerable<string?> KindsOf(ApiSchema schema) => schema.Union is { } union ? [.. union.Schemas.Keys] : [null];

    /// <param name="kind">The discriminator's value where the schema is a union; the first by default.</param>
    public JsonNode Make(ApiSchema schema, string? kind = null) => Make(schema, kind, "$", 0);

    private JsonNode Make(ApiSchema schema, string? kind, string path, int level)
    {
        if (schema.OneOf.Count > 0)
        {
            return Make(schema.OneOf[0].Value, null, path, level);
        }

        if (schema.Union is { } union)
        {
            kind ??= union.Schemas.Keys.First();
            return MakeObject(union.Schemas[kind].Value, kind, path, level);
        }

        return schema.Type switch
        {
            "object" => MakeObject(schema, schema.Tag?.Values[0], path, level),
            "array" => MakeArray(schema, path, level),
            "boolean" => JsonValue.Create(true),
            "integer" => JsonValue.Create((long)(schema.Minimum ?? 1)),
            "number" => JsonValue.Create(35.5),
            _ => JsonValue.Create(Text(schema)),
        };
    }

    private JsonObject MakeObject(ApiSchema schema, string? kind, string path, int level)
    {
        var made = new JsonObject();
        foreach (var name in level < fullLevels ? schema.Members.Keys : schema.Required)
        {
            made[name] = schema.Tag?.Member == name && kind is not null ? kind : Make(schema.Members[name].Value, null, $"{path}.{name}", level + 1);
        }

        if (schema.OtherMembers is { } other && level < fullLevels)
        {
            made["other"] = Make(other.Value, null, $"{path}.other", level + 1);
        }

        _objects.Add(new SampleObject(path, made, schema));
        return made;
    }

    private JsonArray MakeArray(ApiSchema schema, string path, int level)
    {
        var items = schema.Items!.Value;
        IReadOnlyList<string?> kinds = level < fullLevels ? [.. KindsOf(items)] : [.. KindsOf(items).Take(schema.MinItems ?? 0)];
        return [.. kinds.Take(schema.MaxItems ?? int.MaxValue).Select((kind, index) => Make(items, kind, $"{path}[{index}]", level + 1))];
    }

    private static string Text(ApiSchema schema)
    {
        var text = schema.Format switch
        {
            "uri" => "https://images.example/a",
            "uuid" => "123e4567-e89b-12d3-a456-426614174000",
            "date" => "2026-09-01",
            "date-time" => "2026-09-01T10:00:00.000Z",
            _ when schema.Values.Count > 0 => schema.Values[0],
            _ when schema.Pattern is { } pattern => Letters.FirstOrDefault(letters => pattern.IsMatch(letters))
                ?? throw new InvalidDataException($"No sample text matches {pattern} of {schema.Name}: add one to {nameof(SampleFactory)}."),
            _ => "text",
        };
        return text.PadRight(schema.MinLength ?? 0, 'x');
    }

    /// <summary>A body that a successful answer may have, with its media type; null where the document lists none.</summary>
    public static (string MediaType, byte[] Body)? Answer(ApiOperation operation)
    {
        var contents = operation.Responses.MinBy(response => response.Key).Value;
        return contents.Count == 0
            ? null
            : contents.First() switch
            {
                { Value.Format: "binary" } => ("image/png", [1, 2, 3]),
                var (mediaType, schema) => (mediaType, Encoding.UTF8.GetBytes(new SampleFactory(2).Make(schema).ToJsonString())),
            };
    }
}

/// <param name="Path">Where in the sample, as faults name it.</param>
public sealed record SampleObject(string Path, JsonObject Json, ApiSchema Schema);
