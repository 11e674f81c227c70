using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Attachments;
using SessionBot.Storage;

namespace SessionBot.Features.ReportBoard;

/// <summary>Reads a session's reports by region, in the order in which the article lists them.</summary>
internal sealed class ReadReports(SessionBotDb db, ReadAttachments attachments)
{
    public async Task<IReadOnlyList<ReportRow>> ReadAsync(Session session, CancellationToken ct)
    {
        var regions = await db.Set<Region>().AsNoTracking().Where(region => region.StudyGroupId == session.StudyGroupId).OrderBy(region => region.Ordinal).ToListAsync(ct);
        var reports = await db.RegionalReports.AsNoTracking().Include(report => report.Messages).Where(report => report.SessionId == session.Id).ToListAsync(ct);
        var reached = await db.Members.Where(member => member.StudyGroupId == session.StudyGroupId && member.IsFollowing && member.RegionId != null)
            .Select(member => member.RegionId!.Value).Distinct().ToListAsync(ct);
        var attached = await attachments.OfAsync(reports.SelectMany(report => report.Messages), ct);
        return
        [
            .. regions.Select(region => new ReportRow(region, reports.Find(report => report.RegionId == region.Id)) { CanBeTold = reached.Contains(region.Id), Attached = attached }),
        ];
    }

    /// <returns>Null when the group has no such region.</returns>
    public async Task<ReportRow?> FindAsync(Session session, RegionId id, CancellationToken ct) =>
        (await ReadAsync(session, ct)).FirstOrDefault(row => row.Region.Id == id);
}
