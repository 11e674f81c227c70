using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Attachments;

/// <summary>What was on its way is there, or will never be: whoever looks at the question or the report of it is to see that without asking.</summary>
internal sealed class LogAttachment(SessionBotDb db, SessionLog log)
{
    /// <summary>In the running transaction. What has left its report meanwhile is nothing to tell of.</summary>
    public async Task FollowAsync(Attachment attachment, CancellationToken ct)
    {
        if (await db.Questions.FirstOrDefaultAsync(question => question.Parts.Any(part => part.LineMessageId == attachment.LineMessageId), ct) is { } question)
        {
            await TellAsync(question.SessionId, question.Id.Value);
        }
        else if (await db.ReportMessages.FindAsync([attachment.LineMessageId], ct) is { } message && db.Entry(message).State != EntityState.Deleted)
        {
            var report = (await db.RegionalReports.FindAsync([message.ReportId], ct))!;
            await TellAsync(report.SessionId, report.Id.Value);
        }

        async Task TellAsync(Domain.SessionId session, Guid subject) => log.Happened(
            (await db.Sessions.FindAsync([session], ct))!, SessionEventKind.AttachmentSettled, null, subject, attachment.State.ToString());
    }
}
