using System.Text.Json;
using System.Text.Json.Serialization;
using LineSimulator.Faults;
using LineSimulator.Webhooks;

namespace LineSimulator.Scripts;

/// <summary>A script as it stands in the file, before it is known to make sense.</summary>
internal sealed record ScriptFile
{
    public int Seed { get; init; }

    public required Dictionary<string, string> Users { get; init; }

    public Dictionary<string, GroupFile>? Groups { get; init; }

    public required List<StepFile> Steps { get; init; }
}

internal sealed record GroupFile(string Name, List<string> Members);

internal sealed record StepFile
{
    public string? Scene { get; init; }

    public DateTimeOffset? At { get; init; }

    public string? As { get; init; }

    public bool Follow { get; init; }

    public bool Unfollow { get; init; }

    public string? Say { get; init; }

    public string? Ref { get; init; }

    public string? Tap { get; init; }

    public string? Unsend { get; init; }

    public string? Quote { get; init; }

    public string? QuoteBot { get; init; }

    public string? File { get; init; }

    public long? Bytes { get; init; }

    public string? Base64 { get; init; }

    public List<ScriptContent>? Photos { get; init; }

    public StickerFile? Sticker { get; init; }

    public LocationFile? Location { get; init; }

    public string? Edit { get; init; }

    public string? To { get; init; }

    public int? Menu { get; init; }

    public JsonElement? Press { get; init; }

    public string? Picked { get; init; }

    public string? In { get; init; }

    public Delivery? Delivery { get; init; }

    public List<StepFile>? Together { get; init; }

    public bool Batch { get; init; }

    public OrderFile? Order { get; init; }

    public ExpectFile? Expect { get; init; }

    public bool? Standby { get; init; }

    public QuotaFile? Quota { get; init; }

    public FaultFile? Fault { get; init; }

    public bool NoFaults { get; init; }

    public bool Redeliver { get; init; }
}

internal sealed record StickerFile(string Package, string Id);

internal sealed record LocationFile(double Latitude, double Longitude, string? Title = null, string? Address = null);

/// <param name="Limit">Null for no limit.</param>
internal sealed record QuotaFile(long? Limit = null);

/// <param name="Milliseconds">Of <see cref="FaultKind.Slow"/>.</param>
internal sealed record FaultFile(LineEndpoint Endpoint, FaultKind Kind, int Times = 1, int Milliseconds = 0);

internal enum OrderFile
{
    AsSpoken,
    Reversed,
}

internal sealed record ExpectFile(string As, string Contains, string? In = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    UseStringEnumConverter = true)]
[JsonSerializable(typeof(ScriptFile))]
internal sealed partial class ScriptJson : JsonSerializerContext;
