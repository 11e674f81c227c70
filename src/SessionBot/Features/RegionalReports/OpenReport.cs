using SessionBot.Domain;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>A member says that a report follows, or that the submitted one will be rewritten.</summary>
internal sealed class OpenReport(SessionBotDb db, CarryOver carryOver, SessionLog log)
{
    public Outcome Handle(Session session, RegionId region, RegionalReport? report, Said said)
    {
        if (report is { State: ReportState.Submitted })
        {
            return new("report:already-submitted", ReportReplies.AlreadySubmitted(session, report, said.Group));
        }

        var opened = Ensure(session, region, report, said);
        return new($"report:opened:{opened.Revision}", ReportReplies.Opened(session, opened, said.Group));
    }

    public Outcome Revise(Session session, RegionalReport? report, Said said)
    {
        if (report is { State: ReportState.Draft, SubmittedRevision: not null } && said.At >= report.SubmittedAt)
        {
            carryOver.Replace(session, report, said);
            return new($"report:replacing:{report.Revision}", ReportReplies.Replacing(session, report, said.Group));
        }

        var before = report?.Standing;
        if (report is null || ReportRules.Revise(report, said.At) is not null)
        {
            return new("report:nothing-to-revise", ReportReplies.NothingToRevise());
        }

        report.OpenedBy = said.By.Id;
        log.ReportChanged(session, said.By.Id, report, before);
        carryOver.Replace(session, report, said);
        return new($"report:revising:{report.Revision}", ReportReplies.Revising(report));
    }

    /// <summary>The region's report, open for messages of this moment.</summary>
    public RegionalReport Ensure(Session session, RegionId region, RegionalReport? report, Said said)
    {
        var before = report?.Standing;
        if (report is null)
        {
            report = new RegionalReport
            {
                Id = new ReportId(Guid.CreateVersion7(said.At)),
                SessionId = session.Id,
                RegionId = region,
                OpenedAt = said.At,
                OpenedBy = said.By.Id,
            };
            db.RegionalReports.Add(report);
        }
        else
        {
            ReportRules.Open(report, said.At);
            report.OpenedBy = said.By.Id;
        }

        if (report.Standing != before)
        {
            log.ReportChanged(session, said.By.Id, report, before);
        }

        return report;
    }
}
