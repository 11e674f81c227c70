using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Line.Messaging;

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SentMessages))]
[JsonSerializable(typeof(ErrorAnswer))]
[JsonSerializable(typeof(QuotaAnswer))]
[JsonSerializable(typeof(ConsumptionAnswer))]
[JsonSerializable(typeof(DeliveryAnswer))]
[JsonSerializable(typeof(UserProfile))]
[JsonSerializable(typeof(GroupSummary))]
[JsonSerializable(typeof(CountAnswer))]
[JsonSerializable(typeof(GroupMemberIds))]
[JsonSerializable(typeof(FollowerIds))]
[JsonSerializable(typeof(LinkTokenAnswer))]
[JsonSerializable(typeof(StatusAnswer))]
[JsonSerializable(typeof(BotInfo))]
[JsonSerializable(typeof(WebhookEndpoint))]
[JsonSerializable(typeof(WebhookTestAnswer))]
[JsonSerializable(typeof(RichMenuIdAnswer))]
[JsonSerializable(typeof(ResponseRichMenu))]
[JsonSerializable(typeof(RichMenuListAnswer))]
[JsonSerializable(typeof(RichMenuAlias))]
[JsonSerializable(typeof(RichMenuAliasListAnswer))]
[JsonSerializable(typeof(BatchProgressAnswer))]
[JsonSerializable(typeof(ChannelAccessToken))]
[JsonSerializable(typeof(ChannelAccessTokenInfo))]
[JsonSerializable(typeof(KeyIdsAnswer))]
internal sealed partial class LineJson : JsonSerializerContext
{
    /// <summary>Null where the bytes are not the JSON of the type: what that means is the caller's to say.</summary>
    public static T? Read<T>(byte[]? body, JsonTypeInfo<T> type)
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
