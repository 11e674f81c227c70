using System.Text.Json;

namespace SessionBot.Minutes.Files;

/// <summary>A JSON value that knows where it stands, so that every complaint can name the path and the line.</summary>
internal sealed class JsonAt(string path, int line, JsonValueKind kind, FileFault fault)
{
    public string Path => path;

    public int Line => line;

    public string Scalar { get; init; } = "";

    public IReadOnlyList<JsonAt> Items { get; init; } = [];

    public IReadOnlyDictionary<string, JsonAt> Members { get; init; } = new Dictionary<string, JsonAt>();

    public bool IsObject => kind == JsonValueKind.Object;

    public bool IsString => kind == JsonValueKind.String;

    private string Name => path.Length == 0 ? "the document" : path;

    public Exception Wrong(string what, string remedy) => fault(line, $"{Name} {what}.", remedy);

    /// <summary>Demands an object with these members and no others: a mistyped name must not lose what somebody wrote.</summary>
    public JsonAt Object(params ReadOnlySpan<string> allowed)
    {
        if (!IsObject)
        {
            throw Wrong("is not an object", $"Write it as {{ … }} with the members {string.Join(", ", allowed)}.");
        }

        foreach (var (name, member) in Members)
        {
            if (!allowed.Contains(name))
            {
                throw member.Wrong("is not a known member", $"Correct its name or remove it; known are {string.Join(", ", allowed)}.");
            }
        }

        return this;
    }

    public JsonAt? Optional(string name) => Members.GetValueOrDefault(name);

    public JsonAt Member(string name) =>
        Optional(name) ?? throw fault(line, $"{path}/{name} is missing.", $"Add the member \"{name}\" to {Name}.");

    public string Text()
    {
        if (!IsString)
        {
            throw Wrong("is not a text", "Write it in double quotes.");
        }

        return string.IsNullOrWhiteSpace(Scalar) ? throw Wrong("is empty", "Fill it in, or remove the entry it belongs to.") : Scalar;
    }

    /// <summary>A text that may be empty.</summary>
    public string Words() => IsString ? Scalar : throw Wrong("is not a text", "Write it in double quotes.");

    public int Whole(int least)
    {
        return kind == JsonValueKind.Number && int.TryParse(Scalar, out var number) && number >= least
            ? number
            : throw Wrong($"is not a whole number of {least} or more", "Write digits only, without quotes.");
    }

    public bool Flag() => kind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong("is neither true nor false", "Write true or false, without quotes."),
    };

    public IReadOnlyList<JsonAt> List() =>
        kind == JsonValueKind.Array ? Items : throw Wrong("is not a list", "Write it as [ … ].");

    public IReadOnlyList<JsonAt> FilledList() =>
        List() is { Count: > 0 } items ? items : throw Wrong("is an empty list", "Add at least one entry, or remove the object it belongs to.");

    public T OneOf<T>(IReadOnlyDictionary<string, T> words) =>
        words.TryGetValue(Text(), out var value)
            ? value
            : throw Wrong($"is \"{Scalar}\"", $"Write one of: {string.Join(", ", words.Keys)}.");
}
