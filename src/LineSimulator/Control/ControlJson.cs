using System.Text.Json.Serialization;

namespace LineSimulator.Control;

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(NewUser))]
[JsonSerializable(typeof(NewMessage))]
[JsonSerializable(typeof(NewSticker))]
[JsonSerializable(typeof(NewLocation))]
[JsonSerializable(typeof(NewFile))]
[JsonSerializable(typeof(NewPhotos))]
[JsonSerializable(typeof(NewEdit))]
[JsonSerializable(typeof(NewPostback))]
[JsonSerializable(typeof(NewTap))]
[JsonSerializable(typeof(NewMenuTap))]
[JsonSerializable(typeof(NewUnsend))]
[JsonSerializable(typeof(NewAccountLink))]
[JsonSerializable(typeof(NewGroup))]
[JsonSerializable(typeof(NewMembers))]
[JsonSerializable(typeof(NewFault))]
[JsonSerializable(typeof(ClockAdvance))]
[JsonSerializable(typeof(NewQuota))]
[JsonSerializable(typeof(NewStandby))]
[JsonSerializable(typeof(NewCallbackUrl))]
internal sealed partial class ControlJson : JsonSerializerContext;
