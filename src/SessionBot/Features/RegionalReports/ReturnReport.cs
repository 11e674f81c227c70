using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>
/// An organizer sends a report back with what is to be changed; whoever wrote it is told, with a way to do so, or the whole region where none
/// of those can be reached there.
/// </summary>
internal sealed class ReturnReport(SessionBotDb db, Outbox outbox, SessionLog log)
{
    public static string TopicOf(SessionId session) => $"returned:{session.Value}";

    /// <summary>In the running transaction.</summary>
    /// <returns>False when there is nothing to return.</returns>
    public async Task<bool> HandleAsync(Session session, RegionalReport report, string comment, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var before = report.Standing;
        var authors = CorrectReport.AuthorsOf(report, report.SubmittedRevision);
        if (ReportRules.Return(report, comment) is not null)
        {
            return false;
        }

        log.ReportChanged(session, organizer, report, before);
        var region = group.Regions.Single(known => known.Id == report.RegionId);
        var reached = await db.Members.Where(member => member.RegionId == region.Id && member.IsFollowing && member.Id != organizer).ToListAsync(ct);
        var wrote = reached.FindAll(member => authors.Contains(member.Id));
        foreach (var member in wrote.Count > 0 ? wrote : reached)
        {
            await outbox.NotifyAsync(group.Key, member, TopicOf(session.Id), ReportReplies.Returned(session, report, region, comment), ct);
        }

        return true;
    }
}
