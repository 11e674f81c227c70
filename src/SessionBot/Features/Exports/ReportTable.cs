using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Features.ReportBoard;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Exports;

/// <summary>A session's reports, a row a region in the article's order, also of those that have sent none. What was unsent or withdrawn is gone.</summary>
internal sealed class ReportTable(SessionBotDb db, ReadReports reports)
{
    private static readonly ExportColumn[] Columns =
    [
        new("region", ExportTexts.Region), new("standing", ExportTexts.Standing), new("submittedAt", ExportTexts.SubmittedAt), new("isLate", ReportBoardTexts.Late),
        new("authors", ExportTexts.Authors), new("text", ExportTexts.Text), new("attachments", ExportTexts.Attachments), new("returned", ExportTexts.ReturnComment),
    ];

    public async Task<ExportTable> ReadAsync(Session session, CancellationToken ct)
    {
        var rows = await reports.ReadAsync(session, ct);
        var names = await db.Members.Where(member => member.StudyGroupId == session.StudyGroupId && member.DisplayName != null)
            .ToDictionaryAsync(member => member.Id, member => member.DisplayName!, ct);
        var lines =
            from row in rows
            let messages = row.Place == ReportPlace.Missing ? [] : row.Shown.ToList()
            select (IReadOnlyList<object?>)
            [
                row.Region.Name,
                row.Standing,
                row.Place == ReportPlace.Submitted ? row.Report?.SubmittedAt?.ToOffset(SessionPlan.Tokyo) : null,
                row is { Place: ReportPlace.Submitted, Report.IsLate: true },
                string.Join('\n', messages.Select(message => message.AuthorId).Distinct().Select(author => names.GetValueOrDefault(author)).OfType<string>()),
                string.Join('\n', messages.Where(message => message.Text.Length > 0).Select(message => message.Text)),
                messages.Count(message => message.Text.Length == 0),
                row.Report?.ReturnComment,
            ];
        return new($"reports-{session.Number}", Columns, [.. lines]);
    }
}
