using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Reminders;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>An organizer hands a report in for a region: what came by telephone or by post, behind what the region has written itself.</summary>
internal sealed class EnterReport(SessionBotDb db, CarryOver carryOver, RecallReminders reminders, Outbox outbox, SessionLog log, TimeProvider clock)
{
    /// <summary>Begins the ids of what LINE has not delivered.</summary>
    public const string Entered = "entered:";

    /// <summary>In the running transaction.</summary>
    /// <param name="report">With its messages; null when there is none yet.</param>
    /// <param name="text">Empty to hand in what is there.</param>
    /// <returns>False when there is nothing to hand in, or it has been handed in already.</returns>
    public async Task<bool> HandleAsync(Session session, Region region, RegionalReport? report, string text, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var before = report?.Standing;
        if (report is { State: ReportState.Submitted })
        {
            return false;
        }

        if (report is null)
        {
            report = new() { Id = new(Guid.CreateVersion7(now)), SessionId = session.Id, RegionId = region.Id, OpenedAt = now, OpenedBy = organizer };
            db.RegionalReports.Add(report);
        }
        else if (text.Length > 0)
        {
            ReportRules.Open(report, now);
        }

        var replaces = await carryOver.ReplacesAsync(report, ct);
        if (text.Length > 0)
        {
            var message = new ReportMessage
            {
                ReportId = report.Id,
                LineMessageId = $"{Entered}{Guid.CreateVersion7(now):N}",
                Revision = report.Revision,
                AuthorId = organizer,
                Text = text,
                SentAt = now,
                TextAt = now,
            };
            ReportRules.Add(report, session, message);
            db.ReportMessages.Add(message);
        }

        if (report.State != ReportState.Submitted && ReportRules.Submit(report, session, now) is not null)
        {
            return false;
        }

        CarryOver.Follow(report, before?.SubmittedRevision, replaces);
        log.ReportChanged(session, organizer, report, before);
        await reminders.OfRegionAsync(group.Key, session.Id, region.Id, ct);
        foreach (var member in await db.Members.Where(member => member.RegionId == region.Id && member.IsFollowing && member.Id != organizer).ToListAsync(ct))
        {
            await outbox.NotifyAsync(group.Key, member, $"entered:{session.Id.Value}", ReportReplies.EnteredForYou(session, region), ct);
        }

        return true;
    }
}
