using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Console;
using SessionBot.Features.Minutes;
using SessionBot.Minutes.Rendering;
using SessionBot.Storage;

namespace SessionBot.Features.Exports;

/// <summary>The minutes of a session as a file, and the whole session as an archive that <c>draft</c> reads.</summary>
internal sealed class MinutesFile(SessionBotDb db, MinutesNotes notes, ExportSession export)
{
    /// <summary>Of the published minutes, else of the newest draft.</summary>
    /// <returns>Null when there are none.</returns>
    public async Task<FileContentHttpResult?> WriteAsync(Session session, string format, CancellationToken ct)
    {
        if (format == "zip")
        {
            return TypedResults.File(await ArchiveAsync(session, ct), "application/zip", $"session-{session.Number}.zip");
        }

        var minutes = await db.Minutes.AsNoTracking().Where(minutes => minutes.SessionId == session.Id && minutes.State != MinutesState.Dropped)
            .OrderByDescending(minutes => minutes.State == MinutesState.Approved).ThenByDescending(minutes => minutes.Revision).FirstOrDefaultAsync(ct);
        if (minutes is null)
        {
            return null;
        }

        var document = StoredMinutes.Read(minutes.Document).Document;
        var around = await notes.OfFileAsync(minutes, ct);
        var noted = NotedDocument.Of(document, around);
        var (bytes, type) = format switch
        {
            "md" => (Encoding.UTF8.GetBytes(MarkdownRenderer.Render(noted)), "text/markdown; charset=utf-8"),
            "txt" => (Encoding.UTF8.GetBytes(NoteRenderer.Render(noted)), "text/plain; charset=utf-8"),
            "html" => (Encoding.UTF8.GetBytes(HtmlRenderer.Render(document, around)), "text/html; charset=utf-8"),
            "docx" => (WordFile.Write(noted), WordFile.MediaType),
            _ => (Encoding.UTF8.GetBytes(minutes.Document), JsonFile.MediaType),
        };
        return TypedResults.File(bytes, type, $"minutes-{session.Number}-{minutes.Revision}.{format}");
    }

    private async Task<byte[]> ArchiveAsync(Session session, CancellationToken ct)
    {
        var folder = Directory.CreateTempSubdirectory("sessionbot-export-");
        try
        {
            await export.WriteAsync(session, folder.FullName, ct);
            using var archive = new MemoryStream();
            await ZipFile.CreateFromDirectoryAsync(folder.FullName, archive, CompressionLevel.Optimal, includeBaseDirectory: false, ct);
            return archive.ToArray();
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
