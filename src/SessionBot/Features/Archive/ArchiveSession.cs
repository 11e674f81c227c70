using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using SessionBot.Minutes.Rendering;
using SessionBot.Minutes.Sources;
using SessionBot.Storage;

namespace SessionBot.Features.Archive;

/// <summary>Makes an exported session's folder an archive: beside what <c>draft</c> reads, all that it is restored from.</summary>
internal sealed class ArchiveSession(SessionBotDb db, ArchivedRows rows, Transactions transactions)
{
    private static readonly string[] Beside =
        [SessionFolder.SessionFile, SessionFolder.TalkFile, MinutesFiles.Markdown, MinutesFiles.Html, MinutesFiles.PlainText, MinutesFiles.Json];

    /// <param name="attachments">The files that were written for messages, by the messages' ids.</param>
    public async Task WriteAsync(Session session, IReadOnlyDictionary<string, string> attachments, string folder, CancellationToken ct)
    {
        var group = await db.StudyGroups.Where(group => group.Id == session.StudyGroupId).Select(group => group.Key).SingleAsync(ct);

        // Nobody changes the group meanwhile: rows of two moments do not belong together.
        await transactions.RunForGroupAsync(group, token => rows.WriteAsync(session, Path.Combine(folder, ArchivedRows.FileName), token), ct);
        var files = Beside.Where(file => File.Exists(Path.Combine(folder, file))).Append(ArchivedRows.FileName)
            .Concat(attachments.Values).Concat(attachments.Count > 0 ? [ExportAttachments.ListPath] : Array.Empty<string>());
        await ArchiveManifest.WriteAsync(group, session.Number, files, attachments, folder, ct);
    }
}
