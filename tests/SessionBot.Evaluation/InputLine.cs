using System.Globalization;
using System.Text.Json;

namespace SessionBot.Evaluation;

/// <param name="Id">JSON as it came: a string with its quotes, or a number.</param>
internal sealed record InputLine(string Id, JsonElement Json)
{
    public string Text => Words("text");

    public string Words(string name) => Json.GetProperty(name).GetString()!;

    public string? Optional(string name) => Json.TryGetProperty(name, out var value) ? value.GetString() : null;

    public DateOnly? Date(string name) => Optional(name) is { } date ? InputShape.ReadDate(date) : null;

    public int Whole(string name) => Json.GetProperty(name).GetInt32();
}

/// <summary>What a verb's lines hold beside their id.</summary>
/// <param name="Texts">Texts that must be there.</param>
/// <param name="Wholes">Whole numbers of 1 and more that must be there.</param>
/// <param name="OptionalTexts">Texts that may be missing or null.</param>
internal sealed record InputShape(IReadOnlyList<string> Texts, IReadOnlyList<string> Wholes, IReadOnlyList<string> OptionalTexts)
{
    /// <summary>Dates as <c>2026-04-01</c> that may be missing or null.</summary>
    public IReadOnlyList<string> OptionalDates { get; init; } = [];

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
        _ when OptionalDates.FirstOrDefault(name => item.TryGetProperty(name, out var date)
            && date.ValueKind != JsonValueKind.Null && (date.ValueKind != JsonValueKind.String || ReadDate(date.GetString()!) is null)) is { } name =>
            $"\"{name}\" is not a date such as \"2026-04-01\".",
        _ => null,
    };

    /// <returns>Null where it is no such date.</returns>
    public static DateOnly? ReadDate(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
