using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Minutes;
using SessionBot.Storage;
using SessionBot.Storage.Moving;

namespace SessionBot.Features.Archive;

/// <summary>Brings an archived session into this database: all of it in one transaction, or nothing. Nothing is sent to anybody.</summary>
internal sealed class RestoreSession(SessionBotDb db, ArchivedPeople people, RestoreAttachments attachments, Transactions transactions)
{
    private static readonly Dictionary<string, Type> Kinds = SessionRows.Kinds.ToDictionary(kind => kind.Name);

    /// <exception cref="ArchiveException">The archive is broken, of a newer program, or holds what is here already.</exception>
    public async Task<RestoredSession> HandleAsync(string folder, CancellationToken ct)
    {
        var manifest = await ArchiveManifest.ReadAsync(folder, ct);
        var lines = (await File.ReadAllLinesAsync(Path.Combine(folder, ArchivedRows.FileName), ct)).Select((line, at) => new ArchivedLine(at + 1, line)).ToList();
        var group = await db.StudyGroups.Include(group => group.Regions).SingleOrDefaultAsync(group => group.Key == manifest.Group, ct)
            ?? throw new ArchiveException($"The archive is of the group {manifest.Group}, which the settings do not name: add StudyGroups:{manifest.Group}, or set ConnectionStrings:Database to where that group is.");
        RestoredSession? restored = null;
        try
        {
            await transactions.RunForGroupAsync(group.Key, async token => restored = await RestoreAsync(manifest, lines, group, folder, token), ct);
        }
        catch (Exception failed)
        {
            attachments.TakeBack();
            if (DatabaseFaults.Cause(failed) is { } fault && failed is DbUpdateException)
            {
                throw new ArchiveException($"The archive does not fit into this database ({fault.Message}): nothing was restored. Restore it into another one.", failed);
            }

            throw;
        }

        return restored!;
    }

    private async Task<RestoredSession> RestoreAsync(ArchiveManifest manifest, List<ArchivedLine> lines, StudyGroup group, string folder, CancellationToken ct)
    {
        var ids = ArchivedRows.IdsOf(group, RegionsOf(lines, group)).ToDictionary(id => id.Value, id => id.Key);
        var newcomers = 0;
        foreach (var line in lines.Where(line => line.Kind == ArchivedPeople.Kind))
        {
            newcomers += await line.ReadAsync(json => people.RestoreAsync(json, group.Id, ct), ids) ? 1 : 0;
        }

        var rows = lines.Where(line => line.Kind is not (ArchivedPeople.Kind or ArchivedRows.Region)).Select(line => Row(line, ids)).ToList();
        var session = rows.OfType<Session>().ToList() is [var one] && one.Number == manifest.Session
            ? one : throw new ArchiveException($"{ArchivedRows.FileName} does not hold session {manifest.Session} alone: restore from another copy of the archive.");
        await RefuseAsync(session, rows, ct);
        var kept = await attachments.KeepAsync(rows.OfType<Attachment>().ToList(), manifest.Attachments, folder, ct);
        db.AddRange(rows);
        return new(
            group.Name, session.Number, session.Topic, rows.CountBy(row => row.GetType().Name).ToDictionary(), newcomers, kept,
            rows.OfType<Attachment>().Count(attachment => attachment.State == AttachmentState.Gone && !manifest.Attachments.ContainsKey(attachment.LineMessageId)));
    }

    /// <summary>Those that the group no longer has are added behind the others, for what was sent from there.</summary>
    private Dictionary<string, Guid> RegionsOf(List<ArchivedLine> lines, StudyGroup group)
    {
        var names = lines.Where(line => line.Kind == ArchivedRows.Region).Select(line => line.Read(json => json["Name"]!.GetValue<string>())).ToList();
        foreach (var name in names.Where(name => !group.Regions.Exists(region => region.Name == name)).ToList())
        {
            var region = new Region
            {
                Id = new RegionId(ArchivedRows.MadeOf($"{group.Id.Value}/{name}")),
                StudyGroupId = group.Id,
                Name = name,
                Ordinal = group.Regions.Select(region => region.Ordinal + 1).DefaultIfEmpty().Max(),
            };
            group.Regions.Add(region);
            db.Add(region);
        }

        return group.Regions.Where(region => names.Contains(region.Name)).ToDictionary(region => region.Name, region => region.Id.Value);
    }

    private object Row(ArchivedLine line, Dictionary<Guid, Guid> ids) => Kinds.TryGetValue(line.Kind, out var kind)
        ? line.Read(json => RowJson.Read(db, kind, json), ids)
        : throw line.Wrong("is of no kind that this version knows", null);

    private async Task RefuseAsync(Session session, List<object> rows, CancellationToken ct)
    {
        if (await db.Sessions.AnyAsync(known => known.Id == session.Id || (known.StudyGroupId == session.StudyGroupId && known.Number == session.Number), ct))
        {
            throw new ArchiveException($"Session {session.Number} is in this database already: nothing was restored. Set ConnectionStrings:Database to one that does not have it.");
        }

        if (rows.OfType<MinutesRevision>().FirstOrDefault(minutes => minutes.State != MinutesState.Dropped && StoredMinutes.Hash(minutes.Document) != minutes.Hash) is { } changed)
        {
            throw new ArchiveException($"Revision {changed.Revision} of the minutes is not what its hash says: it was changed since. Restore from another copy of the archive.");
        }

        // Whoever took a message back after the export has taken it back here too.
        var messages = MessagesIn(rows).ToList();
        if (await db.UnsentMessages.CountAsync(unsent => messages.Contains(unsent.LineMessageId), ct) is > 0 and var unsent)
        {
            throw new ArchiveException($"{unsent} messages of the archive were unsent since it was made, and their senders would find them here again: nothing was restored. Export the session anew.");
        }
    }

    private static IEnumerable<string> MessagesIn(List<object> rows) => rows.Select(row => row switch
    {
        QuestionPart part => part.LineMessageId,
        ReportMessage message => message.LineMessageId,
        TalkNote note => note.LineMessageId,
        Answer answer => answer.LineMessageId,
        _ => null,
    }).OfType<string>();
}
