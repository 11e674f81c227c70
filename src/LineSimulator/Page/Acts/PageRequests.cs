using System.Text.Json;
using System.Text.Json.Serialization;
using LineSimulator.Faults;
using LineSimulator.Webhooks;

namespace LineSimulator.Page.Acts;

internal sealed record NewId(string Id);

internal sealed record PersonRequest(string Name);

internal sealed record GroupRequest(string Name, IReadOnlyList<string> MemberIds);

/// <summary>Done in a chat by one of its people.</summary>
internal interface ISpoken
{
    /// <summary>Who, where the chat is a group.</summary>
    string? SpeakerId { get; }
}

internal sealed record MessageRequest(string Text, string? SpeakerId = null, string? QuotedId = null) : ISpoken;

internal sealed record StickerRequest(string PackageId, string StickerId, string? SpeakerId = null) : ISpoken;

internal sealed record LocationRequest(double Latitude, double Longitude, string? Title = null, string? Address = null, string? SpeakerId = null) : ISpoken;

internal sealed record EditRequest(string MessageId, string Text, string? SpeakerId = null) : ISpoken;

internal sealed record UnsendRequest(string MessageId, string? SpeakerId = null) : ISpoken;

internal sealed record PressRequest(JsonElement Action, string? SpeakerId = null, string? Picked = null) : ISpoken;

/// <param name="Area">Counted from 0.</param>
internal sealed record MenuTapRequest(int Area, string? Picked = null);

internal sealed record ClockRequest(int Minutes);

internal sealed record QuotaRequest(long? Limit = null);

internal sealed record StandbyRequest(bool On);

internal sealed record WebhookRequest(string Url);

internal sealed record FaultRequest(LineEndpoint Endpoint, FaultKind Kind, int Times = 1, int Milliseconds = 0);

internal enum HoldOrderName
{
    AsSpoken,
    Reversed,
    Shuffled,
}

internal sealed record HoldRequest(HoldOrderName Order, int Seed = 0, bool InOneWebhook = false);

internal sealed record RecordRequest(int Seed = 1);

internal sealed record ReplayRequest(string Script, int? Seed = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewId))]
[JsonSerializable(typeof(PersonRequest))]
[JsonSerializable(typeof(GroupRequest))]
[JsonSerializable(typeof(MessageRequest))]
[JsonSerializable(typeof(StickerRequest))]
[JsonSerializable(typeof(LocationRequest))]
[JsonSerializable(typeof(EditRequest))]
[JsonSerializable(typeof(UnsendRequest))]
[JsonSerializable(typeof(MenuTapRequest))]
[JsonSerializable(typeof(PressRequest))]
[JsonSerializable(typeof(ClockRequest))]
[JsonSerializable(typeof(QuotaRequest))]
[JsonSerializable(typeof(StandbyRequest))]
[JsonSerializable(typeof(WebhookRequest))]
[JsonSerializable(typeof(FaultRequest))]
[JsonSerializable(typeof(HoldRequest))]
[JsonSerializable(typeof(Delivery))]
[JsonSerializable(typeof(RecordRequest))]
[JsonSerializable(typeof(ReplayRequest))]
internal sealed partial class PageRequests : JsonSerializerContext;
