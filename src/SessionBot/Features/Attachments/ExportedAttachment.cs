using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using SessionBot.Domain.Attachments;

namespace SessionBot.Features.Attachments;

/// <summary>One entry of the list of exported attachments.</summary>
/// <param name="File">Null for what could not be kept, or is not here yet.</param>
/// <param name="Of">The report or question that it belongs to.</param>
/// <param name="Name">As its sender named it.</param>
internal sealed record ExportedAttachment(string? File, string Of, string? Name, string? MediaType, long? Size, AttachmentState State)
{
    public const string ListName = "attachments.json";

    private static readonly AttachmentJson Json = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        WriteIndented = true,
    });

    public static async Task WriteAsync(string path, IReadOnlyList<ExportedAttachment> attachments, CancellationToken ct)
    {
        await using var file = System.IO.File.Create(path);
        await JsonSerializer.SerializeAsync(file, attachments, Json.IReadOnlyListExportedAttachment, ct);
    }
}

[JsonSourceGenerationOptions(UseStringEnumConverter = true)]
[JsonSerializable(typeof(IReadOnlyList<ExportedAttachment>))]
internal sealed partial class AttachmentJson : JsonSerializerContext;
