using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>Erases the part of a question that its asker has unsent; a question of which nothing is left keeps its number, withdrawn.</summary>
internal sealed class EraseQuestion(
    SessionBotDb db, QuestionChanges changes, AskerNotices notices, EraseOutgoing outgoing, VisibleQuestions visible, SupportQuestion supports, SessionLog log)
{
    public async Task EraseAsync(string group, string messageId, CancellationToken ct)
    {
        await supports.EraseAsync(messageId, ct);
        if (await db.Questions.SingleOrDefaultAsync(question => question.Parts.Any(part => part.LineMessageId == messageId), ct) is not { } question)
        {
            return;
        }

        var part = question.Parts.Single(part => part.LineMessageId == messageId);
        await outgoing.EraseAsync(part.Text, ct);

        // A quotation of the whole question may end within this part, and not hold as much of it as is looked for.
        await outgoing.EraseAsync(QuestionReplies.Short(question), ct);
        visible.Forget(question.SessionId);
        question.Parts.Remove(part);
        db.QuestionParts.Remove(part);
        var session = await db.Sessions.SingleAsync(session => session.Id == question.SessionId, ct);
        log.Happened(session, SessionEventKind.QuestionUnsent, question.AskerId, question.Id.Value, "unsent");
        if (question.Parts.Count > 0)
        {
            return;
        }

        var all = await db.AllQuestionsAsync(session, ct);
        if (QuestionRules.Decide(question, new QuestionCommand.Withdraw()) is QuestionDecision.Accepted accepted)
        {
            var allChanges = QuestionQueue.WithFollowers(all, accepted.Changes);
            changes.Apply(session, question.AskerId, allChanges, all);
            await notices.TellAsync(group, allChanges, all, question.AskerId, ct);
        }

        db.QuestionSupports.RemoveRange(await db.QuestionSupports.Where(support => support.QuestionId == question.Id).ToListAsync(ct));
    }
}
