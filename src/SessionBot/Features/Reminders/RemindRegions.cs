using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Reminders;

/// <summary>
/// Reminds the members whose region has not handed its report in. A time of reminding comes once for everybody who is there:
/// whoever withdraws, joins or moves to another region afterwards hears of the next one only.
/// </summary>
internal sealed class RemindRegions(SessionBotDb db, Outbox outbox, TimeProvider clock)
{
    /// <summary>Cheap enough for every look at the clock, and no transaction.</summary>
    public async Task<bool> AreDueAsync(CancellationToken ct)
    {
        foreach (var (session, before) in await DueAsync(ct))
        {
            if (await Waiting(session, before).AnyAsync(ct))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Sends them in the running transaction.</summary>
    public async Task SendAsync(CancellationToken ct)
    {
        foreach (var (session, before) in await DueAsync(ct))
        {
            var members = await Waiting(session, before).ToListAsync(ct);
            if (members.Count > 0)
            {
                await RemindAsync(session, before, members, ct);
            }
        }
    }

    private async Task RemindAsync(Session session, TimeSpan before, List<Member> members, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var group = await db.StudyGroups.Include(group => group.Regions).SingleAsync(group => group.Id == session.StudyGroupId, ct);
        var reports = await db.RegionalReports.Include(report => report.Messages).Where(report => report.SessionId == session.Id).ToListAsync(ct);
        var submitted = reports.Where(report => report.SubmittedRevision is not null).Select(report => report.RegionId).ToHashSet();
        var drafted = reports.Where(IsHalfADraft).Select(report => report.RegionId).ToHashSet();
        foreach (var member in members)
        {
            db.SentReminders.Add(new SentReminder { SessionId = session.Id, MemberId = member.Id, Before = before, At = now });
            if (member is { WantsReminders: true, RegionId: { } own } && !submitted.Contains(own) && group.Regions.Find(region => region.Id == own) is { } region)
            {
                var message = ReminderReplies.Reminder(session, region, drafted.Contains(own), submitted.Count, group.Regions.Count, now);
                await outbox.RemindAsync(group.Key, member, RecallReminders.TopicOf(session.Id), message, ReminderTimes.Until(session, now), ct);
            }
        }
    }

    private static bool IsHalfADraft(RegionalReport report) =>
        report is { SubmittedRevision: null, State: ReportState.Draft or ReportState.Returned } && report.MessagesOf(report.Revision).Any();

    private async Task<List<(Session Session, TimeSpan Before)>> DueAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var planned = await db.Sessions.AsNoTracking()
            .Where(session => session.Phase == SessionPhase.Planned || session.Phase == SessionPhase.CollectingReports).ToListAsync(ct);
        return [.. planned.Select(session => (session, Before: ReminderTimes.Due(session, now)))
            .Where(due => due.Before is not null).Select(due => (due.session, due.Before!.Value))];
    }

    /// <summary>Whom this time has not come to yet.</summary>
    private IQueryable<Member> Waiting(Session session, TimeSpan before)
    {
        var sendAt = ReminderTimes.SendAt(session.StartsAt, before);
        var (group, id) = (session.StudyGroupId, session.Id);
        return db.Members.Where(member => member.StudyGroupId == group && member.IsFollowing && member.JoinedAt <= sendAt
            && !db.SentReminders.Any(sent => sent.SessionId == id && sent.MemberId == member.Id && sent.Before == before));
    }
}
