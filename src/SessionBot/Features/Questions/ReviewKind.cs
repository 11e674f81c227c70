using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>Reads a question anew whose text has changed: what kind it is, unless its asker or an organizer has said so, and whether it needs care.</summary>
internal sealed class ReviewKind(SessionBotDb db, QuestionChanges changes)
{
    /// <summary>In the log: the asker has said what it is.</summary>
    public const string SetByAsker = "kind";

    public async Task ApplyAsync(Session session, Question question, CancellationToken ct)
    {
        var read = ReceivedText.Read(question);
        question.NeedsCare = read.NeedsCare;
        if (read.Kind == question.Kind || await IsSaidAsync(session, question, ct))
        {
            return;
        }

        if (QuestionRules.Decide(question, new QuestionCommand.ChangeKind(read.Kind)) is QuestionDecision.Accepted accepted)
        {
            List<Question> concerned = [question, .. await db.Questions.Where(other => other.MergedInto == question.Id).ToListAsync(ct)];
            await changes.ApplyAsync(session, actor: null, QuestionQueue.WithFollowers(concerned, accepted.Changes), concerned, ct);
        }
    }

    private async Task<bool> IsSaidAsync(Session session, Question question, CancellationToken ct)
    {
        var history = await db.SessionEvents
            .Where(entry => entry.SessionId == session.Id && entry.Subject == question.Id.Value && entry.ActorId != null
                && (entry.Kind == SessionEventKind.QuestionChanged || entry.Kind == SessionEventKind.QuestionEdited))
            .ToListAsync(ct);
        return history.Exists(entry => entry.Kind == SessionEventKind.QuestionEdited
            ? entry.After == SetByAsker
            : SessionLog.ReadStanding(entry.Before!).Kind != SessionLog.ReadStanding(entry.After).Kind);
    }
}
