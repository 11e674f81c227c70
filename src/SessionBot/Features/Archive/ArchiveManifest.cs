using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace SessionBot.Features.Archive;

/// <summary>What an archive holds, file by file: damage, and a file that somebody has corrected by hand, is found before anything is restored.</summary>
/// <param name="Format">Raised with every change that a program of before cannot read.</param>
/// <param name="Group">The study group's key.</param>
/// <param name="Session">Its number.</param>
/// <param name="Files">SHA-256 of each file, in lower-case hexadecimal, by its path in the archive.</param>
/// <param name="Attachments">The paths of photos and files that are in the archive, by the LINE message that each was sent in.</param>
internal sealed record ArchiveManifest(int Format, string Group, int Session, SortedDictionary<string, string> Files, SortedDictionary<string, string> Attachments)
{
    public const string FileName = "archive.json";

    public const int CurrentFormat = 1;

    private static readonly ArchiveJson Json = new(new JsonSerializerOptions
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    });

    public static async Task WriteAsync(string group, int session, IEnumerable<string> files, IReadOnlyDictionary<string, string> attachments, string folder, CancellationToken ct)
    {
        var hashes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files)
        {
            hashes[file] = await HashAsync(Path.Combine(folder, file), ct);
        }

        var manifest = new ArchiveManifest(CurrentFormat, group, session, hashes, new(attachments.ToDictionary(), StringComparer.Ordinal));
        await File.WriteAllTextAsync(Path.Combine(folder, FileName), JsonSerializer.Serialize(manifest, Json.ArchiveManifest), ct);
    }

    /// <exception cref="ArchiveException">It is none, is of a newer program, or a file is missing or is not what it was.</exception>
    public static async Task<ArchiveManifest> ReadAsync(string folder, CancellationToken ct)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            throw new ArchiveException($"{FileName} is missing: name a ZIP file or a folder that SessionBot has exported, with all that was in it.");
        }

        var manifest = Parse(await File.ReadAllBytesAsync(path, ct));
        foreach (var (file, hash) in manifest.Files)
        {
            var at = Path.GetFullPath(Path.Combine(folder, file));
            if (!at.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(at))
            {
                throw new ArchiveException($"{file} is missing: restore from the archive as it was exported, with all that was in it.");
            }

            if (await HashAsync(at, ct) != hash)
            {
                throw new ArchiveException($"{file} is not what was exported: it was changed or damaged since. Restore from another copy of the archive.");
            }
        }

        return manifest.Attachments.Values.Append(ArchivedRows.FileName).FirstOrDefault(file => !manifest.Files.ContainsKey(file)) is { } unlisted
            ? throw new ArchiveException($"{FileName} does not list {unlisted}: restore from another copy of the archive.")
            : manifest;
    }

    private static ArchiveManifest Parse(byte[] json)
    {
        try
        {
            // A newer format may have other members: its number is all that is looked at.
            using var read = JsonDocument.Parse(json);
            return read.RootElement.GetProperty("format").GetInt32() is > 0 and <= CurrentFormat and var format
                ? read.Deserialize(Json.ArchiveManifest)! with { Format = format }
                : throw new ArchiveException(
                    $"{FileName} has the format {read.RootElement.GetProperty("format")}, and this program reads up to {CurrentFormat}: restore with the version that exported it, or a later one.");
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new ArchiveException($"{FileName} cannot be read ({broken.Message}): restore from another copy of the archive.", broken);
        }
    }

    private static async Task<string> HashAsync(string path, CancellationToken ct)
    {
        await using var file = File.OpenRead(path);
        return Convert.ToHexStringLower(await SHA256.HashDataAsync(file, ct));
    }
}

[JsonSerializable(typeof(ArchiveManifest))]
internal sealed partial class ArchiveJson : JsonSerializerContext;
