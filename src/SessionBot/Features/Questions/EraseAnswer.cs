using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>Erases an answer that the organizer who noted it has unsent, also from what its askers have not been told yet.</summary>
internal sealed class EraseAnswer(SessionBotDb db, AskerNotices notices, EraseOutgoing outgoing, SessionLog log)
{
    public async Task EraseAsync(string group, string messageId, CancellationToken ct)
    {
        if (await db.Answers.SingleOrDefaultAsync(answer => answer.LineMessageId == messageId, ct) is not { } answer)
        {
            return;
        }

        var session = await db.Sessions.SingleAsync(
            session => db.Questions.Any(question => question.Id == answer.QuestionId && question.SessionId == session.Id), ct);
        var all = await db.AllQuestionsAsync(session, ct);
        var question = all.Single(question => question.Id == answer.QuestionId);
        question.Answers.Remove(answer);
        db.Answers.Remove(answer);
        var recorded = await db.SessionEvents
            .Where(entry => entry.SessionId == session.Id && entry.Kind == SessionEventKind.AnswerRecorded && entry.After == messageId)
            .Select(entry => (int?)entry.Version)
            .FirstOrDefaultAsync(ct);
        log.AnswerTakenBack(session, answer.RecordedBy, answer, recorded);
        await notices.TellAsync(group, question, all, isNews: false, answer.RecordedBy, ct);
        await outgoing.EraseAsync(group, answer.Text, ct);
    }
}
