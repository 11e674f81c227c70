using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// The session's hour is over: nothing is on screen any more. It is one step with the move of the session, which an organizer takes back
/// like an own one.
/// </summary>
internal sealed class ClearScreen(SessionBotDb db, QuestionChanges changes, AskerNotices notices)
{
    /// <param name="actor">Who has closed it, in the log's last entry; null for the schedule.</param>
    /// <returns>The question that was on screen, or null.</returns>
    public async Task<Question?> HandleAsync(Session session, MemberId? actor, CancellationToken ct)
    {
        await notices.ClearScreenAsync(session, ct);
        var all = await db.AllQuestionsAsync(session, ct);
        var closed = QuestionQueue.Close(all);
        await changes.ApplyAsync(session, actor, closed, all, ct, step: session.Version);
        var takenUp = closed.Where(change => change.After.State == QuestionState.Answered).ToList();
        var group = await db.StudyGroups.Where(group => group.Id == session.StudyGroupId).Select(group => group.Key).SingleAsync(ct);
        await notices.TellAsync(group, takenUp, all, actor ?? default, ct);
        return all.Find(question => takenUp.Exists(change => change.QuestionId == question.Id));
    }
}
