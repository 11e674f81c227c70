using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Reminders;

/// <summary>
/// What a new plan means for the times of reminding: those that lie behind are over, those that come again count again, and what
/// still waits to be sent tells the old plan. Who was reminded by the old one is remembered.
/// </summary>
internal sealed class PassedReminders(SessionBotDb db, RecallReminders recall, TimeProvider clock)
{
    public async Task SettleAsync(Session session, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        bool IsPast(TimeSpan before) => ReminderTimes.SendAt(session.StartsAt, before) <= now;

        await recall.OfSessionAsync(session.Id, ct);
        var settled = await db.SentReminders.Where(reminder => reminder.SessionId == session.Id).ToListAsync(ct);
        var again = settled.FindAll(reminder => reminder.Before != SentReminder.ByEarlierPlan && !IsPast(reminder.Before));
        db.SentReminders.RemoveRange(again);
        db.SentReminders.AddRange(
            from reminder in again
            where reminder.At != SentReminder.Never
            group reminder by reminder.MemberId into told
            where !settled.Exists(reminder => reminder.MemberId == told.Key && reminder.Before == SentReminder.ByEarlierPlan)
            select new SentReminder { SessionId = session.Id, MemberId = told.Key, Before = SentReminder.ByEarlierPlan, At = told.Max(reminder => reminder.At) });
        var past = session.RemindBefore.Where(IsPast).ToList();
        if (past.Count == 0)
        {
            return;
        }

        var known = settled.Select(reminder => (reminder.MemberId, reminder.Before)).ToHashSet();
        var members = await db.Members.Where(member => member.StudyGroupId == session.StudyGroupId && member.IsFollowing).Select(member => member.Id).ToListAsync(ct);
        db.SentReminders.AddRange(
            from member in members
            from before in past
            where !known.Contains((member, before))
            select new SentReminder { SessionId = session.Id, MemberId = member, Before = before, At = SentReminder.Never });
    }
}
