using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.RegionalReports;

/// <summary>
/// What a region sends after it has handed its report in stands behind that in the article, unless it has said that it is to take its
/// place: one more line must not wipe out the rest.
/// </summary>
internal sealed class CarryOver(SessionBotDb db, SessionLog log)
{
    /// <returns>Null when nothing is handed in that the draft could stand behind.</returns>
    public async Task<bool?> ReplacesAsync(RegionalReport report, CancellationToken ct)
    {
        var said = Replacing(report.Revision);
        return report.SubmittedRevision is null || report.SubmittedRevision == report.Revision ? null : await db.SessionEvents.AnyAsync(
            entry => entry.SessionId == report.SessionId && entry.Subject == report.Id.Value && entry.Kind == SessionEventKind.ReportEdited && entry.After == said, ct);
    }

    /// <summary>The draft takes the place of what is handed in.</summary>
    public void Replace(Session session, RegionalReport report, Said said) =>
        log.Happened(session, SessionEventKind.ReportEdited, said.By.Id, report.Id.Value, Replacing(report.Revision));

    /// <summary>The draft was handed in.</summary>
    /// <param name="submitted">The revision that stood before.</param>
    public static void Follow(RegionalReport report, int? submitted, bool? replaces)
    {
        if (replaces == false && report.SubmittedRevision is { } now && now != submitted)
        {
            report.MessagesOf(submitted).ToList().ForEach(message => message.Revision = now);
        }
    }

    /// <summary>In the log.</summary>
    private static string Replacing(int revision) => $"replacing:{revision}";
}
