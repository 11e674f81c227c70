using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>
/// Tells organizers of what waits for them and for nobody else; it rides on their next reply, or is pushed after a while. A note of the
/// session's hour, such as that nothing is heard, is pushed at once: later it helps nobody.
/// </summary>
internal sealed class OrganizerNotices(SessionBotDb db, Outbox outbox)
{
    /// <summary>Tells them, or takes back what they have not been told yet, as the question stands.</summary>
    /// <param name="isNew">It has just come in, or become a note: there is nothing to take back, and nothing is looked for.</param>
    public async Task FollowAsync(string group, Question question, CancellationToken ct, bool isNew = false)
    {
        var topic = $"for-organizers:{question.Id.Value}";
        var isNews = question.State == QuestionState.Held && (question.Kind == QuestionKind.Operational || question.NeedsCare);
        if (!isNews && (isNew || !await db.IsNoticeWaitingAsync(topic, ct)))
        {
            return;
        }

        var isUrgent = isNew && question.Kind == QuestionKind.Operational && (await db.Sessions.FindAsync([question.SessionId], ct))!.Phase.IsInSession();
        var organizers = await db.Members.Where(member => member.IsOrganizer && member.Id != question.AskerId
            && db.StudyGroups.Any(owner => owner.Id == member.StudyGroupId && owner.Key == group)).ToListAsync(ct);
        foreach (var organizer in organizers)
        {
            await (isNews
                ? outbox.NotifyAsync(group, organizer, topic, BoardReplies.ForOrganizers(question), ct, isUrgent)
                : outbox.RecallAsync(group, organizer, topic, ct));
        }
    }
}
