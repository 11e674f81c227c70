using System.Globalization;
using System.Text.Json;

namespace SessionBot.Evaluation;

/// <param name="Id">JSON as it came: a string with its quotes, or a number.</param>
internal sealed record PairLine(string Id, string Source, string Claim, DateOnly? SessionDate)
{
    public static (PairLine? Line, string Fault) Parse(string id, JsonElement json)
    {
        if (Text(json, "source") is not { } source)
        {
            return (null, "\"source\" is missing or not a string.");
        }

        if (Text(json, "claim") is not { } claim)
        {
            return (null, "\"claim\" is missing or not a string.");
        }

        if (!json.TryGetProperty("sessionDate", out var date) || date.ValueKind == JsonValueKind.Null)
        {
            return (new PairLine(id, source, claim, null), "");
        }

        return date.ValueKind == JsonValueKind.String
            && DateOnly.TryParseExact(date.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                ? (new PairLine(id, source, claim, day), "")
                : (null, "\"sessionDate\" is not a date such as \"2026-04-01\".");
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
