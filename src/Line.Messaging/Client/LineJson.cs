using System.Text.Json;
using System.Text.Json.Serialization;

namespace Line.Messaging;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SentMessages))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(QuotaAnswer))]
[JsonSerializable(typeof(ConsumptionAnswer))]
[JsonSerializable(typeof(UserProfile))]
[JsonSerializable(typeof(BotInfo))]
internal sealed partial class LineJson : JsonSerializerContext
{
    /// <summary>Null where the bytes are not the JSON of the type: what that means is the caller's to say.</summary>
    public static T? Read<T>(byte[]? body, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
        where T : class
    {
        if (body is null)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize(body, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

internal sealed record SentMessages([property: JsonPropertyName("sentMessages")] IReadOnlyList<SentMessage?>? Messages = null);

internal sealed record ErrorAnswer(string Message, IReadOnlyList<ErrorDetails?>? Details = null);

internal sealed record QuotaAnswer(string Type, long? Value = null);

internal sealed record ConsumptionAnswer(long TotalUsage);
