using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>
/// Tells organizers of what waits for them and for nobody else; it rides on their next reply, or is pushed after a while. A note of the
/// session's hour, such as that nothing is heard, is pushed at once: later it helps nobody. When the sound fails many write that: they hear
/// of the first, and of the others how many there are.
/// </summary>
internal sealed class OrganizerNotices(SessionBotDb db, Outbox outbox)
{
    /// <summary>Of what is written in so long a time, the first alone is told by itself.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(5);

    /// <summary>Tells them, or takes back what they have not been told yet, as the question stands.</summary>
    /// <param name="isNew">It has just come in, or become a note: there is nothing to take back, and nothing is looked for.</param>
    public async Task FollowAsync(string group, Question question, CancellationToken ct, bool isNew = false)
    {
        var (own, together) = ($"{OrganizerTopics.Note}{question.Id.Value}", $"{OrganizerTopics.Notes}{question.SessionId.Value}");
        var isNote = question.State == QuestionState.Held && (question.Kind == QuestionKind.Operational || question.NeedsCare);
        if (!isNote && (isNew || !await db.IsNoticeWaitingAsync([own, together], ct)))
        {
            return;
        }

        var isFirst = await IsFirstAsync(question, ct);
        if (isFirst && (isNote || await db.IsNoticeWaitingAsync([own], ct)))
        {
            var isUrgent = isNew && question.Kind == QuestionKind.Operational && (await db.Sessions.FindAsync([question.SessionId], ct))!.Phase.IsInSession();
            await TellAsync(group, question, own, isNote ? BoardReplies.ForOrganizers(question) : null, isUrgent, ct);
        }

        if ((isNote && !isFirst) || await db.IsNoticeWaitingAsync([together], ct))
        {
            var count = (isNote ? 1 : 0) + await Notes(question).CountAsync(other => other.State == QuestionState.Held, ct);
            await TellAsync(group, question, together, count > 0 ? BoardReplies.NotesWait(question.SessionId, count) : null, isUrgent: false, ct);
        }
    }

    /// <param name="words">Null to take back what they have not been told yet.</param>
    private async Task TellAsync(string group, Question question, string topic, ISendMessage? words, bool isUrgent, CancellationToken ct)
    {
        var organizers = await db.Members.Where(member => member.IsOrganizer && member.Id != question.AskerId
            && db.StudyGroups.Any(owner => owner.Id == member.StudyGroupId && owner.Key == group)).ToListAsync(ct);
        foreach (var organizer in organizers)
        {
            await (words is null ? outbox.RecallAsync(group, organizer, topic, ct) : outbox.NotifyAsync(group, organizer, topic, words, ct, isUrgent));
        }
    }

    private Task<bool> IsFirstAsync(Question question, CancellationToken ct)
    {
        var since = question.AskedAt.AddTicks(-(question.AskedAt.UtcTicks % Together.Ticks));
        return Notes(question).AllAsync(other => other.Number > question.Number || other.AskedAt < since, ct);
    }

    /// <summary>The other ones of its session, whatever became of them.</summary>
    private IQueryable<Question> Notes(Question question) => db.Questions.Where(other => other.SessionId == question.SessionId && other.Id != question.Id
        && (other.Kind == QuestionKind.Operational || other.NeedsCare));
}
