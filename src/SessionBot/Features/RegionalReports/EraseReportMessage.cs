using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.RegionalReports;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.RegionalReports;

/// <summary>Erases a message that its sender has unsent, or that could not be kept, from its report; a report of which nothing is left is withdrawn.</summary>
internal sealed class EraseReportMessage(SessionBotDb db, EraseOutgoing outgoing, CorrectReport corrections, SessionLog log)
{
    /// <returns>True if what was handed in fell with it.</returns>
    public async Task<bool> EraseAsync(string group, string messageId, CancellationToken ct)
    {
        if (await db.ReportMessages.SingleOrDefaultAsync(message => message.LineMessageId == messageId, ct) is not { } message)
        {
            return false;
        }

        await outgoing.EraseAsync(group, message.Text, ct);
        var report = await db.RegionalReports.Include(report => report.Messages).SingleAsync(report => report.Id == message.ReportId, ct);
        var before = report.Standing;
        report.Messages.Remove(message);
        db.ReportMessages.Remove(message);
        await corrections.DropAsync(group, report, message.Revision, ct);
        ReportRules.AfterErasing(report);

        var session = await db.Sessions.SingleAsync(session => session.Id == report.SessionId, ct);
        log.ReportChanged(session, message.AuthorId, report, before);
        return before.SubmittedRevision is not null && report.SubmittedRevision is null;
    }
}
