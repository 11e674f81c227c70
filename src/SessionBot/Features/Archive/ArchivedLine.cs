using System.Text.Json;
using System.Text.Json.Nodes;

namespace SessionBot.Features.Archive;

/// <summary>One row of an archive as it is written there.</summary>
/// <param name="number">Counts from 1.</param>
internal sealed class ArchivedLine(int number, string text)
{
    public string Kind => text.Split(' ', 2)[0];

    /// <param name="ids">What an id of the archive is in this database.</param>
    /// <exception cref="ArchiveException">It is no such row.</exception>
    public T Read<T>(Func<JsonObject, T> read, IReadOnlyDictionary<Guid, Guid>? ids = null)
    {
        try
        {
            return read(Parse(ids));
        }
        catch (Exception broken) when (IsWrong(broken))
        {
            throw Wrong($"is no {Kind} ({broken.Message})", broken);
        }
    }

    public async Task<T> ReadAsync<T>(Func<JsonObject, Task<T>> read, IReadOnlyDictionary<Guid, Guid> ids)
    {
        try
        {
            return await read(Parse(ids));
        }
        catch (Exception broken) when (IsWrong(broken))
        {
            throw Wrong($"is no {Kind} ({broken.Message})", broken);
        }
    }

    public ArchiveException Wrong(string what, Exception? cause) =>
        new($"{ArchivedRows.FileName} line {number} {what}: nothing was restored. Restore with the version that exported it, or a later one.", cause);

    private JsonObject Parse(IReadOnlyDictionary<Guid, Guid>? ids) =>
        JsonNode.Parse(ArchivedRows.Replaced(text[Kind.Length..], ids ?? new Dictionary<Guid, Guid>())) as JsonObject ?? throw new FormatException("there is no object");

    private static bool IsWrong(Exception exception) => exception is FormatException or JsonException or InvalidOperationException or KeyNotFoundException;
}
