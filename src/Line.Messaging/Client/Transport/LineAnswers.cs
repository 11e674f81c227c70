using System.Text.Json.Serialization;

namespace Line.Messaging;

// Answers as the reference writes them, where the public record differs.

internal sealed record SentMessages([property: JsonPropertyName("sentMessages")] IReadOnlyList<SentMessage?>? Messages = null);

// The endpoints that issue tokens have words of their own: error and error_description.
internal sealed record ErrorAnswer(
    string? Message = null,
    IReadOnlyList<ErrorDetails?>? Details = null,
    string? Error = null,
    [property: JsonPropertyName("error_description")] string? ErrorDescription = null)
{
    [JsonIgnore]
    public string? Words => Message ?? (ErrorDescription is null ? Error : $"{Error}: {ErrorDescription}");
}

internal sealed record QuotaAnswer(string Type, long? Value = null);

internal sealed record ConsumptionAnswer(long TotalUsage);

internal sealed record DeliveryAnswer(string Status, long? Success = null);

internal sealed record CountAnswer(long Count);

internal sealed record LinkTokenAnswer(string LinkToken);

internal sealed record StatusAnswer(string Status);

internal sealed record WebhookTestAnswer(DateTimeOffset Timestamp, int StatusCode, string Reason, string Detail, bool Success = false);

internal sealed record RichMenuIdAnswer(string RichMenuId);

internal sealed record RichMenuListAnswer([property: JsonPropertyName("richmenus")] IReadOnlyList<ResponseRichMenu> RichMenus);

internal sealed record RichMenuAliasListAnswer(IReadOnlyList<RichMenuAlias> Aliases);

internal sealed record BatchProgressAnswer(string Phase, DateTimeOffset AcceptedTime, DateTimeOffset? CompletedTime = null);

internal sealed record KeyIdsAnswer([property: JsonPropertyName("kids")] IReadOnlyList<string> KeyIds);
