using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Features.GroupChats;
using SessionBot.Features.Questions;
using SessionBot.Features.RegionalReports;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Webhook;

/// <summary>
/// A message was edited: what it said is replaced wherever it is kept. Edits may overtake each other and their own message;
/// the text with the largest timestamp holds.
/// </summary>
internal sealed class EditMessage(SessionBotDb db, EditQuestion questions, CorrectReport corrections, SessionLog log)
{
    /// <returns>Null when the message is not kept: the edit is then all that is known of it.</returns>
    public async Task<Outcome?> TryHandleAsync(string group, string messageId, string text, DateTimeOffset at, CancellationToken ct) =>
        await questions.TryHandleAsync(group, messageId, text, at, ct) ?? await TryReportAsync(group, messageId, text, at, ct);

    /// <summary>
    /// True when another event has brought this message: an edit that was ahead of it, whose text holds also where it is no longer meant
    /// for the bot and so was not kept, or the same message under another event id.
    /// </summary>
    public Task<bool> IsKnownAsync(WorkItem item, CancellationToken ct) => db.WorkItems.AnyAsync(
        other => other.Group == item.Group && other.MessageId == item.MessageId && other.Lane == WorkItem.WebhookLane && other.Status == QueueStatus.Done
            && other.Seq != item.Seq,
        ct);

    private async Task<Outcome?> TryReportAsync(string group, string messageId, string text, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.ReportMessages.FindAsync([messageId], ct) is not { } message)
        {
            return null;
        }

        if (at <= message.TextAt)
        {
            return Outcome.Silent("edit:overtaken");
        }

        (message.Text, message.TextAt) = (text, at);
        var report = await db.RegionalReports.Include(known => known.Messages).SingleAsync(known => known.Id == message.ReportId, ct);
        await corrections.DropAsync(group, report, message.Revision, ct);
        var session = (await db.Sessions.FindAsync([report.SessionId], ct))!;
        log.Happened(session, SessionEventKind.ReportEdited, message.AuthorId, report.Id.Value, "edited");
        return new("edit:report", GroupReplies.ReportEdited());
    }
}
