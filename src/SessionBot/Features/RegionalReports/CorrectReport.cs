using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Minutes;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.RegionalReports;

/// <summary>
/// An organizer puts other words in the place of a report that is handed in. The region's own stay beside them, and whoever wrote those hears of it on the
/// next reply. Where one of them is unsent or edited, the correction goes: it may say what is not there any more.
/// </summary>
internal sealed class CorrectReport(SessionBotDb db, Outbox outbox, EraseOutgoing outgoing, EraseMinutesSource minutes, SessionLog log, TimeProvider clock)
{
    private static readonly TimeSpan News = TimeSpan.FromDays(30);

    /// <summary>In the running transaction.</summary>
    /// <param name="report">With its messages.</param>
    /// <returns>False when nothing is handed in, or in these words already.</returns>
    public async Task<bool> HandleAsync(Session session, Region region, RegionalReport report, string text, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var (now, before) = (clock.GetUtcNow(), report.Standing);
        var originals = report.MessagesOf(report.SubmittedRevision).Where(message => message.Text.Length > 0).ToList();
        if (string.Join('\n', originals.Select(message => message.Text)) == text || ReportCorrections.Add(report, Message) is not null)
        {
            return false;
        }

        db.ReportMessages.Add(report.Messages[^1]);
        log.ReportChanged(session, organizer, report, before);
        await TellAsync(session, region, [.. Originals(report, report.Messages[^1]).Select(original => original.AuthorId)], group, organizer, now, ct);
        return true;

        ReportMessage Message(int revision) => new()
        {
            ReportId = report.Id,
            LineMessageId = $"{EnterReport.Entered}{before.SubmittedRevision}:{Guid.CreateVersion7(now):N}",
            Revision = revision,
            AuthorId = organizer,
            Text = text,
            SentAt = now,
            TextAt = now,
        };
    }

    /// <summary>In the running transaction: these words of the report are others now, or gone.</summary>
    /// <param name="report">With its messages.</param>
    public async Task DropAsync(string group, RegionalReport report, int revision, CancellationToken ct)
    {
        foreach (var correction in ReportCorrections.Drop(report, revision, RevisionOf))
        {
            await outgoing.EraseAsync(group, correction.Text, ct);
            await minutes.EraseAsync(correction.LineMessageId, ct);
            db.ReportMessages.Remove(correction);
        }
    }

    /// <summary>What a message took the place of, and what that did; nothing for what a region has sent.</summary>
    public static IEnumerable<ReportMessage> Originals(RegionalReport report, ReportMessage message) =>
        RevisionOf(message) is { } revision ? report.MessagesOf(revision).SelectMany(original => Originals(report, original).Append(original)) : [];

    /// <summary>Who has sent it, and who had sent what it took the place of. Organizers who have entered it have not.</summary>
    public static HashSet<MemberId> AuthorsOf(RegionalReport report, int? revision) =>
        [.. report.MessagesOf(revision).SelectMany(message => Originals(report, message).Append(message))
            .Where(message => !message.LineMessageId.StartsWith(EnterReport.Entered, StringComparison.Ordinal)).Select(message => message.AuthorId)];

    private static int? RevisionOf(ReportMessage message) =>
        message.LineMessageId.StartsWith(EnterReport.Entered, StringComparison.Ordinal) && message.LineMessageId[EnterReport.Entered.Length..].Split(':') is [var revision, _]
            ? int.Parse(revision, CultureInfo.InvariantCulture) : null;

    /// <summary>Who wrote it, or the whole region where none of those can be reached there.</summary>
    private async Task TellAsync(Session session, Region region, HashSet<MemberId> authors, StudyGroup group, MemberId organizer, DateTimeOffset now, CancellationToken ct)
    {
        var reached = await db.Members.Where(member => member.RegionId == region.Id && member.IsFollowing && member.Id != organizer).ToListAsync(ct);
        var wrote = reached.FindAll(member => authors.Contains(member.Id));
        foreach (var member in wrote.Count > 0 ? wrote : reached)
        {
            await outbox.RideAsync(group.Key, member, $"corrected:{session.Id.Value}", ReportReplies.CorrectedForYou(session, region), now + News, ct);
        }
    }
}
