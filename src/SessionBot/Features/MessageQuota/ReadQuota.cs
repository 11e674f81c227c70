using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Announcements;
using SessionBot.Features.Reminders;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.MessageQuota;

/// <summary>What became of the month's messages, and what those cost that are planned.</summary>
internal sealed class ReadQuota(SessionBotDb db, QuotaReadings readings, AnnouncementCost cost, TimeProvider clock)
{
    private static readonly PushPurpose[] Purposes = [PushPurpose.Answer, PushPurpose.Notice, PushPurpose.Announcement, PushPurpose.Reminder];

    /// <summary>May ask LINE: so not inside a transaction.</summary>
    public async Task<QuotaView> ReadAsync(StudyGroup group, CancellationToken ct)
    {
        await readings.ReadAsync(group.Key, ct);
        var toAll = await cost.OfSendToAllAsync(group, ct);
        var now = clock.GetUtcNow();
        return new(toAll, await SentAsync(group.Key, QuotaMonth.StartOf(now), ct), await PlannedAsync(group.Id, toAll, now, ct), QuotaMonth.After(now));
    }

    private async Task<IReadOnlyList<SentPurpose>> SentAsync(string group, DateTimeOffset since, CancellationToken ct)
    {
        var pushes = db.OutgoingMessages.AsNoTracking().Where(message => message.Group == group && message.ReplyToken == null && message.Lane == OutgoingMessage.SendLane);
        var sent = await CountAsync(pushes.Where(message => message.Status == QueueStatus.Done && message.RequestId != null && message.DoneAt >= since), ct);
        var waiting = await CountAsync(pushes.Where(message => message.Status == QueueStatus.Pending), ct);
        return [.. Purposes.Select(purpose => new SentPurpose(purpose, sent.GetValueOrDefault(purpose), waiting.GetValueOrDefault(purpose)))];
    }

    private static Task<Dictionary<PushPurpose, int>> CountAsync(IQueryable<OutgoingMessage> pushes, CancellationToken ct) =>
        pushes.GroupBy(message => message.Purpose).Select(same => new { same.Key, Count = same.Count() }).ToDictionaryAsync(same => same.Key, same => same.Count, ct);

    private async Task<IReadOnlyList<PlannedSend>> PlannedAsync(StudyGroupId group, SendCost toAll, DateTimeOffset now, CancellationToken ct)
    {
        var sessions = await db.Sessions.AsNoTracking()
            .Where(session => session.StudyGroupId == group && (session.Phase == SessionPhase.Planned || session.Phase == SessionPhase.CollectingReports)).ToListAsync(ct);
        var times = sessions.SelectMany(session => session.RemindBefore.Select(before => (session, before, at: ReminderTimes.SendAt(session.StartsAt, before))))
            .Where(time => time.at > now).OrderBy(time => time.at).ToList();
        var reached = new Dictionary<SessionId, int>();
        foreach (var session in times.Select(time => time.session.Id).Distinct())
        {
            reached[session] = await RecipientsAsync(group, session, ct);
        }

        var (rest, renewed) = (toAll.Room, QuotaMonth.After(now));
        return [.. times.Select(time => new PlannedSend(
            time.session, time.before, time.at, reached[time.session.Id], time.at < renewed ? rest -= reached[time.session.Id] : null))];
    }

    /// <summary>As <see cref="RemindRegions"/> would choose them now.</summary>
    private Task<int> RecipientsAsync(StudyGroupId group, SessionId session, CancellationToken ct) => db.Members.CountAsync(
        member => member.StudyGroupId == group && member.IsFollowing && member.WantsReminders && member.RegionId != null
            && !db.RegionalReports.Any(report => report.SessionId == session && report.RegionId == member.RegionId && report.SubmittedRevision != null), ct);
}
