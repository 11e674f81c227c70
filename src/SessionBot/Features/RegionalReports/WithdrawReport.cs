using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>Takes the report back, or the correction in progress.</summary>
internal sealed class WithdrawReport(SessionLog log)
{
    public Outcome Handle(Session session, RegionalReport? report, Said said)
    {
        var before = report?.Standing;
        if (report is null || ReportRules.Withdraw(report) is not null)
        {
            return new("report:nothing-to-withdraw", ReportReplies.NothingToWithdraw());
        }

        log.ReportChanged(session, said.By.Id, report, before);
        return report.State == ReportState.Submitted
            ? new("report:revision-dropped", ReportReplies.RevisionDropped())
            : new("report:withdrawn", ReportReplies.Withdrawn());
    }
}
