using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Archive;
using SessionBot.Features.Attachments;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>Writes a session to a folder that <c>draft</c> reads again and <c>restore</c> brings back, with the newest minutes where there are any.</summary>
internal sealed class ExportSession(SessionBotDb db, MinutesSources sources, MinutesNotes notes, ExportAttachments attachments, ArchiveSession archive)
{
    /// <returns>The newest revision that was written, or null when the session has no minutes yet.</returns>
    public async Task<MinutesRevision?> WriteAsync(Session session, string folder, CancellationToken ct)
    {
        var record = await sources.ReadAsync(session, ct);
        SessionFolder.Write(record, folder);
        var attached = await attachments.WriteAsync(session, folder, ct);
        var newest = await db.Minutes.Where(minutes => minutes.SessionId == session.Id && minutes.State != MinutesState.Dropped)
            .OrderByDescending(minutes => minutes.State == MinutesState.Approved).ThenByDescending(minutes => minutes.Revision)
            .FirstOrDefaultAsync(ct);
        if (newest is not null)
        {
            // As it was stored: what it cites may have been unsent since it was approved.
            MinutesFiles.Write(StoredMinutes.Read(newest.Document), newest.Document, folder, await notes.OfFileAsync(newest, ct));
        }

        await archive.WriteAsync(session, attached, folder, ct);
        return newest;
    }
}
