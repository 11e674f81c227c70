using System.Text.Json;

namespace LineSimulator.Journal;

/// <summary>What a webhook brings, in a few words.</summary>
/// <param name="Subject">The types of its events, such as <c>message/text</c>; equal ones once, with their number.</param>
/// <param name="MessageIds">Of the messages that people wrote.</param>
internal sealed record WebhookSummary(string Subject, IReadOnlyList<string> MessageIds, bool IsRedelivery)
{
    public static WebhookSummary Of(ReadOnlyMemory<byte> body)
    {
        using var document = JsonDocument.Parse(body);
        var events = document.RootElement.GetProperty("events").EnumerateArray().ToList();
        var types = events.Select(TypeOf).GroupBy(type => type).Select(same => same.Count() == 1 ? same.Key : $"{same.Key} ×{same.Count()}");
        return new WebhookSummary(
            events.Count == 0 ? "verify" : string.Join(", ", types),
            [.. events.Where(IsWritten).Select(item => item.GetProperty("message").GetProperty("id").GetString()!)],
            events.Any(item => item.TryGetProperty("deliveryContext", out var context) && context.GetProperty("isRedelivery").GetBoolean()));
    }

    private static bool IsWritten(JsonElement item) =>
        item.GetProperty("type").GetString() == "message" && item.TryGetProperty("message", out _);

    private static string TypeOf(JsonElement item) =>
        IsWritten(item) ? $"message/{item.GetProperty("message").GetProperty("type").GetString()}" : item.GetProperty("type").GetString()!;
}
