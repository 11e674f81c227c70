using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// Erases the reason for not taking a question, from the question and from the log, or the words that it was shown in, when the
/// organizer who gave them has unsent them.
/// </summary>
internal sealed class EraseReason(SessionBotDb db, AskerNotices notices, EraseOutgoing outgoing, SessionLog log)
{
    public async Task EraseAsync(string group, string messageId, CancellationToken ct)
    {
        // Whoever takes a step back, and unsends that, has given no reason: what the step brought back is another's.
        var given = await db.SessionEvents.FirstOrDefaultAsync(
            entry => entry.Cause == messageId && entry.Kind == SessionEventKind.QuestionChanged && entry.Undoes == null, ct);
        if (given is { Subject: { } reworded } && await db.Questions.FindAsync([new QuestionId(reworded)], ct) is { } shown
            && shown.Wordings.Find(wording => wording.LineMessageId == messageId) is { } wording)
        {
            log.Happened(await db.Sessions.SingleAsync(session => session.Id == given.SessionId, ct), SessionEventKind.QuestionEdited, given.ActorId, reworded, "wording-unsent");
            await outgoing.EraseAsync(group, wording.Text, ct);
            wording.Text = "";
            return;
        }

        // A later step about the question, such as its asker's wish for no name, has the reason in its standing too, and did not give it.
        if (given is not { Subject: { } subject, Before: { } before } || SessionLog.ReadStanding(given.After).Reason is not { } reason
            || SessionLog.ReadStanding(before).Reason == reason)
        {
            return;
        }

        foreach (var entry in await db.SessionEvents
            .Where(entry => entry.Subject == subject && entry.Kind == SessionEventKind.QuestionChanged).ToListAsync(ct))
        {
            (entry.Before, entry.After) = (Without(reason, entry.Before!), Without(reason, entry.After));
        }

        var session = await db.Sessions.SingleAsync(session => session.Id == given.SessionId, ct);
        var all = await db.AllQuestionsAsync(session, ct);
        var question = all.Single(question => question.Id == new QuestionId(subject));
        question.EraseReason(reason, QuestionTexts.ReasonErased);
        log.Happened(session, SessionEventKind.QuestionEdited, given.ActorId, question.Id.Value, "reason-unsent");
        await notices.TellAsync(group, question, all, isNews: false, question.AskerId, ct);
        await outgoing.EraseAsync(group, reason, ct);
    }

    private static string Without(string reason, string standing) =>
        SessionLog.ReadStanding(standing) is var read && read.Reason == reason
            ? SessionLog.WriteStanding(read with { Reason = QuestionTexts.ReasonErased })
            : standing;
}
