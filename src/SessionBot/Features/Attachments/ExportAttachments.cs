using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;
using SessionBot.Storage;

namespace SessionBot.Features.Attachments;

/// <summary>Writes the attachments of submitted reports and of questions beside an exported session, with a list of them.</summary>
internal sealed partial class ExportAttachments(SessionBotDb db, AttachmentStore store)
{
    public const string FolderName = "attachments";

    /// <summary>Paths in an archive are the same on every system.</summary>
    public const string ListPath = $"{FolderName}/{ExportedAttachment.ListName}";

    /// <returns>The files that were written, by the messages that they were sent in.</returns>
    public async Task<IReadOnlyDictionary<string, string>> WriteAsync(Session session, string folder, CancellationToken ct)
    {
        var target = Path.Combine(folder, FolderName);
        DeleteEarlier(target);
        var places = (await InReportsAsync(session, ct)).Concat(await InQuestionsAsync(session, ct)).ToList();
        var ids = places.Select(place => place.MessageId).ToList();
        var sent = await db.Attachments.AsNoTracking().Where(attachment => ids.Contains(attachment.LineMessageId))
            .ToDictionaryAsync(attachment => attachment.LineMessageId, ct);
        if (sent.Count == 0)
        {
            return new Dictionary<string, string>();
        }

        Directory.CreateDirectory(target);
        var listed = new List<ExportedAttachment>();
        var written = new Dictionary<string, string>();
        foreach (var place in places.Where(place => sent.ContainsKey(place.MessageId)).GroupBy(place => place.Prefix))
        {
            foreach (var (number, attachment) in place.Select(one => sent[one.MessageId]).Index())
            {
                var file = $"{place.Key}-{number + 1}{FileType.ExtensionOf(attachment.MediaType)}";
                var isThere = attachment.StoredAs is { } stored && store.TryCopy(stored, Path.Combine(target, file));
                if (isThere)
                {
                    written[attachment.LineMessageId] = $"{FolderName}/{file}";
                }

                listed.Add(new(isThere ? file : null, place.First().Of, attachment.FileName, attachment.MediaType, attachment.Size, attachment.State));
            }
        }

        await ExportedAttachment.WriteAsync(Path.Combine(target, ExportedAttachment.ListName), listed, ct);
        return written;
    }

    /// <summary>An earlier export of the same folder may hold what has been unsent since.</summary>
    private static void DeleteEarlier(string folder)
    {
        if (Directory.Exists(folder))
        {
            foreach (var file in Directory.EnumerateFiles(folder).Where(file => OwnName().IsMatch(Path.GetFileName(file))))
            {
                File.Delete(file);
            }
        }
    }

    private async Task<List<Place>> InReportsAsync(Session session, CancellationToken ct)
    {
        var regions = await db.StudyGroups.AsNoTracking().Where(group => group.Id == session.StudyGroupId)
            .SelectMany(group => group.Regions).OrderBy(region => region.Ordinal).ToListAsync(ct);
        var reports = await db.RegionalReports.AsNoTracking().Include(report => report.Messages)
            .Where(report => report.SessionId == session.Id && report.SubmittedRevision != null).ToListAsync(ct);
        return
        [
            .. from region in regions.Index()
               join report in reports on region.Item.Id equals report.RegionId
               from message in report.MessagesOf(report.SubmittedRevision)
               select new Place($"report-{region.Index + 1:00}", AttachmentReplies.ReportOf(region.Item.Name), message.LineMessageId),
        ];
    }

    private async Task<List<Place>> InQuestionsAsync(Session session, CancellationToken ct) =>
    [
        .. from question in await db.AllQuestionsAsync(session, ct)
           where question.State != QuestionState.Withdrawn
           from part in question.InOrder()
           select new Place($"question-{question.Number:000}", QuestionReplies.Called(question), part.LineMessageId),
    ];

    [GeneratedRegex(@"^((report|question)-[0-9]+-[0-9]+\.[a-z0-9]+|attachments\.json)$")]
    private static partial Regex OwnName();

    private sealed record Place(string Prefix, string Of, string MessageId);
}
