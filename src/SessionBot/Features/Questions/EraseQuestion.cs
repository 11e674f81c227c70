using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>Erases the text of a question that its asker has unsent; its number stays, withdrawn.</summary>
internal sealed class EraseQuestion(SessionBotDb db, QuestionChanges changes, AskerNotices notices, EraseOutgoing outgoing, SessionLog log)
{
    public async Task EraseAsync(string group, string messageId, CancellationToken ct)
    {
        if (await db.Questions.SingleOrDefaultAsync(question => question.LineMessageId == messageId, ct) is not { } question)
        {
            return;
        }

        await outgoing.EraseAsync(question.Text, ct);
        question.Text = "";
        var session = await db.Sessions.SingleAsync(session => session.Id == question.SessionId, ct);
        log.Happened(session, SessionEventKind.QuestionUnsent, question.AskerId, question.Id.Value, "unsent");
        var all = await db.AllQuestionsAsync(session, ct);
        if (QuestionRules.Decide(question, new QuestionCommand.Withdraw()) is QuestionDecision.Accepted accepted)
        {
            var allChanges = QuestionQueue.WithFollowers(all, accepted.Changes);
            changes.Apply(session, question.AskerId, allChanges, all);
            await notices.TellAsync(group, allChanges, all, ct);
        }
    }
}
