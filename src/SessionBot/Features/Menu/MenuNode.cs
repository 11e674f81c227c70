using System.Text.Json;

namespace SessionBot.Features.Menu;

/// <summary>A value of a menu file that knows where it stands, so that every complaint can say it.</summary>
internal sealed class MenuNode(string file, string path, JsonElement json)
{
    public MenuFileException Wrong(string fault, string remedy) => new(file, $"{(path.Length == 0 ? "the document" : path)} {fault}", remedy);

    /// <summary>Demands an object with these members and no others: a mistyped name must not lose what somebody wrote.</summary>
    public MenuNode Object(params ReadOnlySpan<string> known)
    {
        var names = string.Join(", ", known);
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw Wrong("is not an object", $"write {{ … }} with {names}");
        }

        foreach (var member in json.EnumerateObject())
        {
            if (!known.Contains(member.Name))
            {
                throw Wrong($"has the unknown member \"{member.Name}\"", $"correct or remove it; known are {names}");
            }
        }

        return this;
    }

    public MenuNode? Optional(string name) =>
        json.TryGetProperty(name, out var value) ? new MenuNode(file, path.Length == 0 ? name : $"{path}.{name}", value) : null;

    public MenuNode Member(string name) => Optional(name) ?? throw Wrong($"has no \"{name}\"", "add it");

    public IReadOnlyList<MenuNode> Items() => json.ValueKind == JsonValueKind.Array && json.GetArrayLength() > 0
        ? [.. json.EnumerateArray().Select((item, index) => new MenuNode(file, $"{path}[{index}]", item))]
        : throw Wrong("is not a list with entries", "write it as [ … ]");

    public string Text() => json.ValueKind == JsonValueKind.String && json.GetString() is { } text && !string.IsNullOrWhiteSpace(text)
        ? text
        : throw Wrong("is not a text, or empty", "write some words in double quotes");

    public int Whole() => json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out var number)
        ? number
        : throw Wrong("is not a whole number", "write digits only, without quotes");

    public bool Flag() => json.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? json.GetBoolean()
        : throw Wrong("is neither true nor false", "write true or false, without quotes");
}
