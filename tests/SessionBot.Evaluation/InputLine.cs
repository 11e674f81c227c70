using System.Text.Json;

namespace SessionBot.Evaluation;

/// <param name="Id">JSON as it came: a string with its quotes, or a number.</param>
internal sealed record InputLine(string Id, JsonElement Json)
{
    public string Text => Words("text");

    public string Words(string name) => Json.GetProperty(name).GetString()!;

    public string? Optional(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public int Whole(string name) => Json.GetProperty(name).GetInt32();
}

/// <summary>What a verb's lines hold beside their id.</summary>
/// <param name="Texts">Texts that must be there.</param>
/// <param name="Wholes">Whole numbers of 1 and more that must be there.</param>
/// <param name="OptionalTexts">Texts that may be missing or null.</param>
internal sealed record InputShape(IReadOnlyList<string> Texts, IReadOnlyList<string> Wholes, IReadOnlyList<string> OptionalTexts)
{
    public static InputShape Text { get; } = new(["text"], [], []);

    public string Example =>
        $"{{\"id\":…,{string.Join(',', Texts.Select(name => $"\"{name}\":\"…\"").Concat(Wholes.Select(name => $"\"{name}\":50")))}}}";

    /// <summary>What is wrong with an item; null where nothing is.</summary>
    public string? Fault(JsonElement item) => item switch
    {
        { ValueKind: not JsonValueKind.Object } => "this is not a JSON object.",
        _ when !item.TryGetProperty("id", out var id) || id.ValueKind is not (JsonValueKind.String or JsonValueKind.Number) =>
            "\"id\" is missing, or neither a string nor a number.",
        _ when Texts.FirstOrDefault(name => !item.TryGetProperty(name, out var text) || text.ValueKind != JsonValueKind.String) is { } name =>
            $"\"{name}\" is missing or not a string.",
        _ when Wholes.FirstOrDefault(name => !item.TryGetProperty(name, out var number) || number.ValueKind != JsonValueKind.Number
            || !number.TryGetInt32(out var whole) || whole < 1) is { } name => $"\"{name}\" is missing or not a whole number of 1 and more.",
        _ when OptionalTexts.FirstOrDefault(name => item.TryGetProperty(name, out var text)
            && text.ValueKind is not (JsonValueKind.String or JsonValueKind.Null)) is { } name => $"\"{name}\" is not a string.",
        _ => null,
    };
}
