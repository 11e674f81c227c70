using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Questions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Attachments;

/// <summary>A question that was nothing but photos and files of which none could be kept is none: nobody can answer it.</summary>
internal sealed class WithdrawEmptied(SessionBotDb db, QuestionChanges changes, AskerNotices notices)
{
    /// <param name="messageId">What could not be kept.</param>
    public async Task FollowAsync(string group, string messageId, CancellationToken ct)
    {
        if (await db.Questions.FirstOrDefaultAsync(question => question.Parts.Any(part => part.LineMessageId == messageId), ct) is not { } question
            || question.Parts.Exists(part => part.Text.Length > 0))
        {
            return;
        }

        var parts = question.Parts.ConvertAll(part => part.LineMessageId);
        var lost = (await db.Attachments.Where(attachment => parts.Contains(attachment.LineMessageId)).ToListAsync(ct))
            .FindAll(attachment => attachment.State is not (AttachmentState.Stored or AttachmentState.Fetching));
        if (lost.Count < parts.Count || QuestionRules.Decide(question, new QuestionCommand.Withdraw()) is not QuestionDecision.Accepted withdrawn)
        {
            return;
        }

        var (session, all) = (await SessionAsync(question, ct), await db.WithMergedAsync(question, ct));
        var changed = QuestionQueue.WithFollowers(all, withdrawn.Changes);
        await changes.ApplyAsync(session, actor: null, changed, all, ct);
        await notices.TellAsync(group, changed, all, question.AskerId, ct);
    }

    /// <summary>It was tried again, and is kept now: the question that was taken back for want of it waits for a look again.</summary>
    public async Task RestoreAsync(string messageId, CancellationToken ct)
    {
        if (await db.Questions.FirstOrDefaultAsync(question => question.Parts.Any(part => part.LineMessageId == messageId) && question.State == QuestionState.Withdrawn, ct) is not { } question)
        {
            return;
        }

        var last = await db.SessionEvents
            .Where(entry => entry.SessionId == question.SessionId && entry.Subject == question.Id.Value && entry.Kind == SessionEventKind.QuestionChanged)
            .OrderByDescending(entry => entry.Version).FirstAsync(ct);
        var session = await SessionAsync(question, ct);
        var all = await db.AllQuestionsAsync(session, ct);
        if (last.ActorId is null
            && QuestionQueue.Undo(all, [new(question.Id, SessionLog.ReadStanding(last.Before!), SessionLog.ReadStanding(last.After))]) is QuestionDecision.Accepted back)
        {
            await changes.ApplyAsync(session, actor: null, back.Changes, all, ct);
        }
    }

    private Task<Session> SessionAsync(Question question, CancellationToken ct) => db.Sessions.SingleAsync(session => session.Id == question.SessionId, ct);
}
