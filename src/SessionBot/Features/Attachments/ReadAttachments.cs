using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Storage;

namespace SessionBot.Features.Attachments;

/// <summary>Reads what members sent beside words, for the organizers of their group.</summary>
internal sealed class ReadAttachments(SessionBotDb db)
{
    public Task<AttachmentsByMessage> OfAsync(IEnumerable<QuestionPart> parts, CancellationToken ct) =>
        OfAsync([.. parts.Where(part => part.Text.Length == 0).Select(part => part.LineMessageId)], ct);

    public Task<AttachmentsByMessage> OfAsync(IEnumerable<ReportMessage> messages, CancellationToken ct) =>
        OfAsync([.. messages.Where(message => message.Text.Length == 0).Select(message => message.LineMessageId)], ct);

    /// <summary>What is unsent, erased or taken back is not found, however its address is known.</summary>
    /// <param name="name">The file's name in the store.</param>
    public Task<Attachment?> FindAsync(StudyGroupId group, string name, CancellationToken ct) => db.Attachments.AsNoTracking().SingleOrDefaultAsync(
        attachment => attachment.StudyGroupId == group && attachment.StoredAs == name && attachment.State == AttachmentState.Stored
            && (db.Questions.Any(question => question.State != QuestionState.Withdrawn && question.Parts.Any(part => part.LineMessageId == attachment.LineMessageId))
                || db.RegionalReports.Any(report => report.State != ReportState.Withdrawn && report.Messages.Any(message => message.LineMessageId == attachment.LineMessageId))), ct);

    private async Task<AttachmentsByMessage> OfAsync(List<string> messages, CancellationToken ct) => new(messages.Count == 0 ? [] : await db.Attachments.AsNoTracking()
        .Where(attachment => messages.Contains(attachment.LineMessageId))
        .ToDictionaryAsync(
            attachment => attachment.LineMessageId,
            attachment => new ShownAttachment(attachment.Kind, attachment.State, attachment.StoredAs, attachment.MediaType, attachment.FileName, attachment.Size), ct));
}
