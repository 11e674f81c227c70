using System.Text.Json;

namespace Line.Messaging.Webhooks;

/// <summary>
/// The members of one JSON object. A member that is null counts as absent; one of another JSON type than asked for is noted as a
/// fault and reads as absent. <see cref="JsonText"/> sees to it that no string fails to decode.
/// </summary>
internal readonly struct Members(JsonElement element, string path, FaultNote note)
{
    /// <summary>LINE's own are at most 33 characters long.</summary>
    private const int LongestId = 255;

    public string? Text(string name) =>
        TryFind(name, JsonValueKind.String, out var value) ? value.GetString() : null;

    public string RequiredText(string name) => Text(name) ?? Missing(name, "");

    /// <summary>An ID: of bounded length and without control characters, so that it can be a key anywhere. Anything else is noted as a fault.</summary>
    public string? Id(string name)
    {
        if (Text(name) is not { } id || IsId(id))
        {
            return Text(name);
        }

        note.Add(Child(name), $"no ID: empty, longer than {LongestId} characters, or with control characters");
        return null;
    }

    public string RequiredId(string name) => Id(name) ?? Missing(name, "");

    public static bool IsId(string text) =>
        text.Length is > 0 and <= LongestId && !text.AsSpan().ContainsAnyInRange('\0', '\u001F') && !text.AsSpan().ContainsAnyInRange('\u007F', '\u009F');

    public bool Flag(string name) =>
        TryFind(name, JsonValueKind.True, out _);

    public long? Integer(string name)
    {
        if (!TryFind(name, JsonValueKind.Number, out var value))
        {
            return null;
        }

        return value.TryGetInt64(out var number) ? number : Unusable<long>(name);
    }

    public long RequiredInteger(string name) => Integer(name) ?? Missing(name, 0L);

    public int RequiredIndex(string name)
    {
        var number = RequiredInteger(name);
        return number is >= 0 and <= int.MaxValue ? (int)number : Unusable<int>(name) ?? 0;
    }

    public decimal RequiredDecimal(string name)
    {
        if (!TryFind(name, JsonValueKind.Number, out var value))
        {
            return Missing(name, 0m);
        }

        return value.TryGetDecimal(out var number) ? number : Unusable<decimal>(name) ?? 0;
    }

    public Members? Object(string name) =>
        TryFind(name, JsonValueKind.Object, out var value) ? new Members(value, Child(name), note) : null;

    public Members RequiredObject(string name) => Object(name) ?? Missing(name, this);

    /// <summary>The same object with its faults noted elsewhere.</summary>
    public Members NotedIn(FaultNote other) => new(element, path, other);

    public IReadOnlyList<Members> Objects(string name)
    {
        if (!TryFind(name, JsonValueKind.Array, out var value))
        {
            return [];
        }

        var items = new List<Members>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.Object)
            {
                items.Add(new Members(item, $"{Child(name)}[{items.Count}]", note));
            }
            else
            {
                note.Add($"{Child(name)}[{items.Count}]", $"{item.ValueKind} in place of Object");
            }
        }

        return items;
    }

    public IReadOnlyList<string> Texts(string name)
    {
        if (!TryFind(name, JsonValueKind.Array, out var value))
        {
            return [];
        }

        var items = new List<string>(value.GetArrayLength());
        foreach (var item in value.EnumerateArray())
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                items.Add(item.GetString()!);
            }
            else
            {
                note.Add($"{Child(name)}[{items.Count}]", $"{item.ValueKind} in place of String");
            }
        }

        return items;
    }

    public void Note(string name, string fault) => note.Add(Child(name), fault);

    private bool TryFind(string name, JsonValueKind kind, out JsonElement value)
    {
        if (!element.TryGetProperty(name, out value) || value.ValueKind == JsonValueKind.Null)
        {
            return false;
        }

        if (value.ValueKind == kind)
        {
            return true;
        }

        var isFalse = kind == JsonValueKind.True && value.ValueKind == JsonValueKind.False;
        if (!isFalse)
        {
            note.Add(Child(name), $"{value.ValueKind} in place of {(kind == JsonValueKind.True ? "Boolean" : kind)}");
        }

        return false;
    }

    private T Missing<T>(string name, T substitute)
    {
        note.Add(Child(name), "missing");
        return substitute;
    }

    private T? Unusable<T>(string name)
        where T : struct
    {
        note.Add(Child(name), "a number that does not fit");
        return null;
    }

    private string Child(string name) => path.Length == 0 ? name : $"{path}.{name}";
}
