using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>Hands the report in; a late one is accepted and marked.</summary>
internal sealed class SubmitReport(SessionBotDb db, OpenReport open, CarryOver carryOver, RecallReminders reminders, SessionLog log)
{
    public async Task<Outcome> HandleAsync(Session session, RegionId region, RegionalReport? known, Said said, CancellationToken ct)
    {
        // Even without a report: its messages may have been overtaken on their way.
        var report = known ?? open.Ensure(session, region, known, said);
        var before = report.Standing;
        var replaces = await carryOver.ReplacesAsync(report, ct);
        if (ReportRules.Submit(report, session, said.At) is not null)
        {
            return report is { State: ReportState.Submitted }
                ? new("report:already-submitted", ReportReplies.AlreadySubmitted(session, report, said.Group))
                : new("report:nothing-written", ReportReplies.NothingWritten());
        }

        CarryOver.Follow(report, before.SubmittedRevision, replaces);
        log.ReportChanged(session, said.By.Id, report, before);
        await reminders.OfRegionAsync(said.Group.Key, session.Id, region, ct);
        var others = await db.RegionalReports
            .CountAsync(other => other.SessionId == session.Id && other.SubmittedRevision != null && other.Id != report.Id, ct);
        return new($"report:submitted:{report.Revision}", ReportReplies.Submitted(session, report, said.Group, others + 1, replaces));
    }
}
