using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>Joins one message to its region's report.</summary>
internal sealed class AddToReport(SessionBotDb db, CarryOver carryOver, SessionLog log)
{
    public async Task<Outcome> HandleAsync(Session session, RegionalReport report, Said said, CancellationToken ct)
    {
        var before = report.Standing;
        var revision = ReportRules.RevisionFor(report, session, said.At) ?? report.Revision;
        var message = new ReportMessage
        {
            ReportId = report.Id,
            LineMessageId = said.MessageId,
            Revision = revision,
            AuthorId = said.By.Id,
            Text = said.Text.Trim(),
            SentAt = said.At,
            TextAt = said.At,
        };
        var replaces = await carryOver.ReplacesAsync(report, ct);
        ReportRules.Add(report, session, message);
        CarryOver.Follow(report, before.SubmittedRevision, replaces);
        db.ReportMessages.Add(message);
        if (revision == report.SubmittedRevision || report.State == ReportState.Submitted)
        {
            log.ReportChanged(session, said.By.Id, report, before);
            var words = said.Attached is { } late ? AttachmentReplies.AddedToSubmitted(late) : null;
            return new($"report:joined-submitted:{revision}", ReportReplies.JoinedSubmitted(session, report, said.Group, words));
        }

        var added = said.Attached is { } kept ? AttachmentReplies.AddedToDraft(kept) : null;
        return new($"report:added:{revision}", ReportReplies.Added(session, report, said.Group, added, replaces));
    }
}
