using System.Text.Json.Nodes;
using TestKit.OpenApi;

namespace Line.Messaging.Tests.Conformance.Checker;

/// <summary>One way to spoil a valid object.</summary>
/// <param name="Kind">For the count.</param>
/// <param name="Member">The member that is spoiled.</param>
/// <param name="Value">Its new value; null takes it away.</param>
internal sealed record Mutation(string Kind, string Member, Func<JsonNode?>? Value)
{
    private const string Unknown = "greatNewThing";

    public static IEnumerable<Mutation> Of(SampleObject sample)
    {
        var schema = sample.Schema;
        foreach (var name in schema.Required)
        {
            yield return new Mutation("required member gone", name, null);
        }

        if (schema.OtherMembers is null)
        {
            yield return new Mutation("unknown member", Unknown, () => 1);
        }

        if (schema.Tag is { } tag)
        {
            yield return new Mutation("unknown kind", tag.Member, () => Unknown);
            yield return new Mutation("kind gone", tag.Member, null);
        }

        foreach (var (name, was) in sample.Json)
        {
            var member = schema.Members.GetValueOrDefault(name) ?? schema.OtherMembers!;
            foreach (var (kind, value) in Wrong(member.Value, was!))
            {
                yield return new Mutation(kind, name, value);
            }
        }
    }

    /// <summary>The first fault-free sentence about the mutation, or null where the check found it.</summary>
    public string? Survives(SampleObject sample, Func<IReadOnlyList<ApiFault>> check)
    {
        var (had, was) = (sample.Json.ContainsKey(Member), sample.Json[Member]);
        sample.Json.Remove(Member);
        if (Value is not null)
        {
            sample.Json[Member] = Value();
        }

        var found = check().Any(fault => fault.Path.StartsWith(sample.Path, StringComparison.Ordinal));
        sample.Json.Remove(Member);
        if (had)
        {
            sample.Json[Member] = was;
        }

        return found ? null : $"{Kind}: {sample.Path}.{Member} of {sample.Schema.Name}";
    }

    private static IEnumerable<(string Kind, Func<JsonNode?> Value)> Wrong(ApiSchema schema, JsonNode was)
    {
        if (!schema.IsNullable)
        {
            yield return ("null", () => null);
        }

        yield return ("wrong type", schema.Type switch
        {
            "string" => () => 5,
            "object" or "array" => () => "文",
            "boolean" => () => "true",
            _ => () => "1",
        });
        foreach (var wrong in schema.Type switch
        {
            "string" => WrongText(schema),
            "integer" => WrongNumber(schema),
            "array" => WrongItems(schema, was.AsArray()),
            _ => [],
        })
        {
            yield return wrong;
        }
    }

    private static IEnumerable<(string Kind, Func<JsonNode?> Value)> WrongText(ApiSchema schema)
    {
        if (schema.Values.Count > 0)
        {
            yield return ("unknown value", () => Unknown);
        }

        if (schema.Pattern is not null || schema.Format is not (null or "binary"))
        {
            yield return ("wrong format", () => "あ い");
        }

        if (schema.MaxLength is { } max)
        {
            yield return ("too long", () => "https://images.example/".PadRight(max + 1, 'x'));
        }

        if (schema.MinLength is > 0)
        {
            yield return ("too short", () => "");
        }
    }

    private static IEnumerable<(string Kind, Func<JsonNode?> Value)> WrongNumber(ApiSchema schema)
    {
        yield return ("fraction", () => 1.5);
        yield return ("too many bits", () => schema.Format == "int32" ? 1L << 31 : JsonNode.Parse("9223372036854775808"));
        if (schema.Maximum is { } max)
        {
            yield return ("too great", () => (long)max + 1);
        }

        if (schema.Minimum is { } min)
        {
            yield return ("too small", () => (long)min - 1);
        }
    }

    private static IEnumerable<(string Kind, Func<JsonNode?> Value)> WrongItems(ApiSchema schema, JsonArray was)
    {
        if (schema.MinItems is > 0)
        {
            yield return ("too few items", () => new JsonArray());
        }

        if (schema.MaxItems is { } max && was.Count > 0)
        {
            yield return ("too many items", () => new JsonArray([.. Enumerable.Repeat(was[0], max + 1).Select(item => item!.DeepClone())]));
        }

        yield return ("wrong item", () => new JsonArray(schema.Items!.Value.Type == "string" ? 5 : "文"));
    }
}
