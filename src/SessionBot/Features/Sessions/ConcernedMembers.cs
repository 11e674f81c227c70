using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Announcements;
using SessionBot.Storage;

namespace SessionBot.Features.Sessions;

/// <summary>
/// Whom it concerns that a session is called off or put off: who has sent a report or a question for it, who was reminded of it by this plan or an earlier one,
/// and, if a message to all has gone out since it was planned, everybody who got that.
/// </summary>
internal sealed class ConcernedMembers(SessionBotDb db)
{
    /// <param name="except">The organizer who does it, and knows.</param>
    public async Task<List<Member>> OfAsync(Session session, MemberId except, CancellationToken ct)
    {
        var (id, group, never) = (session.Id, session.StudyGroupId, SentReminder.Never);
        var announced = await LastAnnouncementAsync(session, ct);
        return await db.Members
            .Where(member => member.StudyGroupId == group && member.IsFollowing && member.Id != except
                && (member.JoinedAt <= announced
                    || db.Questions.Any(question => question.SessionId == id && question.AskerId == member.Id && question.State != QuestionState.Withdrawn)
                    || db.RegionalReports.Any(report => report.SessionId == id
                        && (report.OpenedBy == member.Id || report.Messages.Any(message => message.AuthorId == member.Id)))
                    || (member.WantsReminders && member.RegionId != null && db.SentReminders.Any(sent => sent.SessionId == id && sent.MemberId == member.Id && sent.At != never))))
            .ToListAsync(ct);
    }

    /// <summary>Published minutes are announced too, but those are an earlier session's.</summary>
    /// <returns>The moment before all times when there was none.</returns>
    private async Task<DateTimeOffset> LastAnnouncementAsync(Session session, CancellationToken ct)
    {
        var planned = await db.SessionEvents.Where(entry => entry.SessionId == session.Id).OrderBy(entry => entry.Version).Select(entry => entry.At).FirstAsync(ct);
        return await db.Announcements
            .Where(one => one.StudyGroupId == session.StudyGroupId && one.State == AnnouncementState.Sent && one.ProposedAt >= planned
                && !one.LineMessageId.StartsWith(AnnounceMinutes.SourcePrefix))
            .OrderByDescending(one => one.ProposedAt).Select(one => one.ProposedAt).FirstOrDefaultAsync(ct);
    }
}
