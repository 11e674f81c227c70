using System.Text.Json;

namespace SessionBot.Evaluation;

/// <param name="Id">JSON as it came: a string with its quotes, or a number.</param>
internal sealed record InputLine(string Id, string Text)
{
    public static (InputLine? Line, string Fault) Parse(string id, JsonElement json) =>
        json.TryGetProperty("text", out var text) && text.ValueKind == JsonValueKind.String
            ? (new InputLine(id, text.GetString()!), "")
            : (null, "\"text\" is missing or not a string.");
}
