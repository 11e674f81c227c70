using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Members;
using SessionBot.Features.Sessions;
using static SessionBot.Features.Members.MemberReplies;

namespace SessionBot.Features.Reminders;

/// <summary>What the bot says to remind members, and about reminders.</summary>
internal static class ReminderReplies
{
    /// <param name="isHalfADraft">Something is written already and waits to be handed in.</param>
    public static ISendMessage Reminder(Session session, Region region, bool isHalfADraft, int submitted, int regions, DateTimeOffset now)
    {
        var (number, topic, start) = (session.Number, session.Topic, SessionReplies.Moment(session.StartsAt));
        var due = SessionReplies.Moment(session.ReportsDueAt);
        return new TextMessage(
            string.Join('\n',
            [
                isHalfADraft
                    ? Wording.Of(ReminderTexts.HalfADraft, ("number", number), ("topic", topic), ("start", start), ("region", region.Name))
                    : Wording.Of(ReminderTexts.Missing, ("number", number), ("topic", topic), ("start", start), ("region", region.Name)),
                now < session.ReportsDueAt ? Wording.Of(ReminderTexts.Due, ("due", due)) : Wording.Of(ReminderTexts.Overdue, ("due", due)),
                Wording.Of(ReminderTexts.Progress, ("regions", regions), ("submitted", submitted)),
                ReminderTexts.HowTo,
            ]),
            Choices(MemberButtons.Report, MemberButtons.StopReminders));
    }

    public static ISendMessage Stopped() => new TextMessage(ReminderTexts.Stopped, Choices(MemberButtons.ResumeReminders));

    public static ISendMessage Resumed() => new TextMessage(ReminderTexts.Resumed, Choices(MemberButtons.StopReminders));

    /// <summary>The line of a plan.</summary>
    public static string Line(Session session) => Wording.Of(
        ReminderTexts.Line,
        ("times", Times(session.RemindBefore)));

    /// <summary>As an organizer writes them.</summary>
    public static string Times(IReadOnlyCollection<TimeSpan> before) =>
        before.Count == 0 ? ReminderTexts.NoTimes : string.Join(ReminderTexts.Separator, before.OrderDescending().Select(Time));

    private static string Time(TimeSpan before) => before.Ticks % TimeSpan.TicksPerDay == 0
        ? Wording.Of(ReminderTexts.DaysBefore, ("days", before.Days))
        : Wording.Of(ReminderTexts.HoursBefore, ("hours", (int)before.TotalHours));
}
