using System.Text.Json;

namespace TestKit.OpenApi;

/// <summary>Holds a JSON value against a schema and keeps every fault.</summary>
internal sealed class InstanceChecker(CheckOptions options)
{
    private readonly List<ApiFault> _faults = [];

    public IReadOnlyList<ApiFault> Faults => _faults;

    public void Check(JsonElement value, ApiSchema schema, string path)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (!schema.IsNullable)
            {
                Fault(path, "is null: a member without a value is left out");
            }

            return;
        }

        if (schema.OneOf.Count > 0)
        {
            CheckOneOf(value, schema, path);
            return;
        }

        if (schema.Union is { } union)
        {
            CheckUnion(value, schema, union, path);
            return;
        }

        switch (schema.Type)
        {
            case "object":
                CheckObject(value, schema, path, options.AllowUnknownMembers);
                break;
            case "array":
                CheckArray(value, schema, path);
                break;
            default:
                _faults.AddRange(ScalarRules.Check(value, schema).Select(what => new ApiFault(path, what)));
                break;
        }
    }

    public void Fault(string path, string what) => _faults.Add(new ApiFault(path, what));

    private void CheckUnion(JsonElement value, ApiSchema schema, ApiUnion union, string path)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(path, $"is {value.ValueKind}, not an object");
        }
        else if (!value.TryGetProperty(union.Member, out var tag) || tag.ValueKind != JsonValueKind.String)
        {
            Fault(path, $"has no text '{union.Member}' to tell which {schema.Name} it is");
        }
        else if (union.Schemas.TryGetValue(tag.GetString()!, out var member))
        {
            Check(value, member.Value, path);
        }
        else if (options.AllowUnknownTypes)
        {
            CheckObject(value, schema, path, allowUnknownMembers: true);
        }
        else
        {
            Fault($"{path}.{union.Member}", $"is '{tag.GetString()}', which is no {schema.Name}");
        }
    }

    private void CheckObject(JsonElement value, ApiSchema schema, string path, bool allowUnknownMembers)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Fault(path, $"is {value.ValueKind}, not an object");
            return;
        }

        foreach (var name in schema.Required.Where(name => !value.TryGetProperty(name, out _)))
        {
            Fault(path, $"has no '{name}', which {schema.Name} requires");
        }

        foreach (var member in value.EnumerateObject())
        {
            if (schema.Members.TryGetValue(member.Name, out var known))
            {
                Check(member.Value, known.Value, $"{path}.{member.Name}");
            }
            else if (schema.OtherMembers is { } other)
            {
                Check(member.Value, other.Value, $"{path}.{member.Name}");
            }
            else if (!allowUnknownMembers)
            {
                Fault($"{path}.{member.Name}", $"is no member of {schema.Name}");
            }
        }

        // Where a member is typed as one schema of a union, as Flex's body, its own word for its type still counts.
        if (schema.Tag is { } own && value.TryGetProperty(own.Member, out var said) && !own.Values.Contains(said.ToString()))
        {
            Fault($"{path}.{own.Member}", $"is '{said}', which is no {schema.Name}");
        }
    }

    private void CheckArray(JsonElement value, ApiSchema schema, string path)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Fault(path, $"is {value.ValueKind}, not an array");
            return;
        }

        var count = value.GetArrayLength();
        if (count < schema.MinItems || count > schema.MaxItems)
        {
            Fault(path, $"has {count} items, not {schema.MinItems ?? 0} to {schema.MaxItems}");
        }

        if (schema.HasUniqueItems && value.EnumerateArray().Select(item => item.GetRawText()).Distinct().Count() < count)
        {
            Fault(path, "has an item twice");
        }

        foreach (var (index, item) in value.EnumerateArray().Index())
        {
            Check(item, schema.Items!.Value, $"{path}[{index}]");
        }
    }

    private void CheckOneOf(JsonElement value, ApiSchema schema, string path)
    {
        var attempts = schema.OneOf.Select(choice =>
        {
            var attempt = new InstanceChecker(options);
            attempt.Check(value, choice.Value, path);
            return (choice.Value.Name, attempt.Faults);
        }).ToList();
        var matches = attempts.Count(attempt => attempt.Faults.Count == 0);
        if (matches != 1)
        {
            Fault(path, $"follows {matches} of {string.Join(" | ", attempts.Select(attempt => $"{attempt.Name} ({string.Join(", ", attempt.Faults)})"))}, not one");
        }
    }
}
