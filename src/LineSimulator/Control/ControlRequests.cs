using System.Text.Json.Serialization;
using LineSimulator.Faults;
using LineSimulator.Webhooks;

namespace LineSimulator.Control;

internal sealed record NewUser(string Name, string? UserId = null);

internal sealed record NewMessage(string Text, Delivery? Delivery = null);

internal sealed record NewPostback(string Data, string? DisplayText = null, Delivery? Delivery = null);

internal sealed record NewTap(string Label, Delivery? Delivery = null);

internal sealed record NewUnsend(string MessageId, Delivery? Delivery = null);

/// <param name="Milliseconds">The delay of <see cref="FaultKind.Slow"/>.</param>
internal sealed record NewFault(LineEndpoint Endpoint, FaultKind Kind, int Times = 1, int Milliseconds = 0);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(NewMessage))]
[JsonSerializable(typeof(NewPostback))]
[JsonSerializable(typeof(NewTap))]
[JsonSerializable(typeof(NewUnsend))]
[JsonSerializable(typeof(NewFault))]
internal sealed partial class ControlJson : JsonSerializerContext;
