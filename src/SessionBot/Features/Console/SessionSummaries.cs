using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Console;

/// <param name="Reports">Submitted ones.</param>
/// <param name="Questions">Questions and comments that their askers have not taken back.</param>
internal sealed record SessionSummary(Session Session, int Reports, int Questions);

/// <summary>The newest sessions of a group, with what has come in.</summary>
internal sealed class SessionSummaries(SessionBotDb db)
{
    private const int Most = 20;

    public async Task<IReadOnlyList<SessionSummary>> OfAsync(StudyGroupId group, CancellationToken ct)
    {
        var rows = await db.Sessions.AsNoTracking()
            .Where(session => session.StudyGroupId == group)
            .OrderByDescending(session => session.StartsAt)
            .Take(Most)
            .Select(session => new
            {
                Session = session,
                Reports = db.RegionalReports.Count(report => report.SessionId == session.Id && report.SubmittedRevision != null),
                Questions = db.Questions.Count(question => question.SessionId == session.Id && question.State != QuestionState.Withdrawn),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new SessionSummary(row.Session, row.Reports, row.Questions))];
    }
}
