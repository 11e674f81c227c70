using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Checking;
using SessionBot.Minutes.Drafting;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Reviewing;
using SessionBot.Minutes.Sources;

namespace SessionBot.Features.Minutes;

/// <summary>A draft as it is stored and approved: the document with its evidence, and the hash of exactly these characters.</summary>
internal static class StoredMinutes
{
    public static string Write(MinutesDraft draft, SessionRecord record) => MinutesJson.Write(draft, record);

    public static MinutesDraft Read(string document) => MinutesJson.Read(document);

    public static string Hash(string document) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(document)));

    /// <summary>Something in it is for members alone.</summary>
    public static bool IsForMembersToo(string document) => Read(document).Document.Blocks.Any(block => block.Audience == Audience.Members);

    /// <summary>Shows a part to readers for whom a later version has closed it, and none has opened it since.</summary>
    /// <param name="later">The latest last.</param>
    public static bool IsWider(string document, IEnumerable<string> later) => DocumentParts.IsWider(Read(document).Document, [.. later.Select(other => Read(other).Document)]);

    /// <summary>Opens what is for members: whoever does not know the whole document, with what is not public in it, cannot tell the key.</summary>
    public static string MembersKey(string document) => Hash($"members\n{document}")[..32];

    public static bool IsMembersKey(string key, string document) =>
        CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(MembersKey(document)));

    /// <summary>The hash of all sources and of what became of each.</summary>
    public static string SourceHash(SessionRecord record) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(record, SourceJson.Default.SessionRecord)));

    /// <summary>What has come in, or become something else, since the draft was made.</summary>
    public static IReadOnlyList<string> ChangedSince(MinutesDraft draft, SessionRecord record)
    {
        var drafted = draft.Coverage.Items.ToDictionary(item => item.SourceId, item => item.Fate.GetType());
        return [.. CoverageCheck.Run(draft.Document, record).Items
            .Where(item => !drafted.TryGetValue(item.SourceId, out var fate) || fate != item.Fate.GetType())
            .Select(item => item.Label)];
    }
}

[JsonSerializable(typeof(SessionRecord))]
internal sealed partial class SourceJson : JsonSerializerContext;
