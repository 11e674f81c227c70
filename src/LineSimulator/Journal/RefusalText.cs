using System.Text.Json;

namespace LineSimulator.Journal;

/// <summary>LINE's error body on one line: the message, then each detail with its property.</summary>
internal static class RefusalText
{
    public static string Of(string body)
    {
        try
        {
            var error = JsonElement.Parse(body);
            return error.ValueKind == JsonValueKind.Object ? string.Join(" · ", Parts(error)) : "";
        }
        catch (JsonException)
        {
            // A cut or foreign body: the reader of the journal opens it as it is.
            return "";
        }
    }

    private static IEnumerable<string> Parts(JsonElement error)
    {
        if (Text(error, "message") is { } message)
        {
            yield return message;
        }

        if (error.TryGetProperty("details", out var details) && details.ValueKind == JsonValueKind.Array)
        {
            foreach (var detail in details.EnumerateArray().Where(detail => detail.ValueKind == JsonValueKind.Object))
            {
                yield return $"{Text(detail, "property")}: {Text(detail, "message")}";
            }
        }

        if (Text(error, "error_description") is { } description)
        {
            yield return description;
        }
    }

    private static string? Text(JsonElement parent, string name) =>
        parent.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
