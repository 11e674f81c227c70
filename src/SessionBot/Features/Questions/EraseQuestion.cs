using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>
/// Erases the part of a question that its asker has unsent, what organizers cut off from it, and what they put in its place; a question
/// of which nothing is left keeps its number, withdrawn.
/// </summary>
internal sealed class EraseQuestion(
    SessionBotDb db, QuestionChanges changes, AskerNotices notices, EraseOutgoing outgoing, VisibleQuestions visible, SupportQuestion supports,
    DropComparisons comparisons, SessionLog log)
{
    public async Task EraseAsync(string group, string messageId, CancellationToken ct)
    {
        await supports.EraseAsync(messageId, ct);
        foreach (var part in await db.QuestionParts.Where(part => part.LineMessageId == messageId || part.CutFrom == messageId).ToListAsync(ct))
        {
            await EraseAsync(group, part, ct);
        }
    }

    /// <summary>The message that it was cut from is another one now.</summary>
    public async Task EraseCutsAsync(string group, string messageId, CancellationToken ct)
    {
        foreach (var part in await db.QuestionParts.Where(part => part.CutFrom == messageId).ToListAsync(ct))
        {
            await EraseAsync(group, part, ct);
        }
    }

    /// <summary>What organizers made of a text that is another now.</summary>
    public async Task EraseWordingsAsync(string group, Question question, CancellationToken ct)
    {
        foreach (var wording in question.Wordings.Where(wording => wording.Text.Length > 0))
        {
            await outgoing.EraseAsync(group, wording.Text, ct);
        }

        question.EraseWordings();
    }

    private async Task EraseAsync(string group, QuestionPart part, CancellationToken ct)
    {
        var question = await db.Questions.SingleAsync(question => question.Id == part.QuestionId, ct);
        await outgoing.EraseAsync(group, part.Text, ct);

        // A quotation of the whole question may end within this part, and not hold as much of it as is looked for.
        await outgoing.EraseAsync(group, QuestionReplies.Short(question.Text), ct);
        await EraseWordingsAsync(group, question, ct);
        visible.Forget(question);
        var session = await db.Sessions.SingleAsync(session => session.Id == question.SessionId, ct);
        await comparisons.BeforeTextChangesAsync(session, question, ct);
        question.Parts.Remove(part);
        db.QuestionParts.Remove(part);
        log.Happened(session, SessionEventKind.QuestionUnsent, question.AskerId, question.Id.Value, "unsent");
        if (question.Parts.Count > 0)
        {
            return;
        }

        var all = await db.WithMergedAsync(question, ct);
        if (QuestionRules.Decide(question, new QuestionCommand.Withdraw()) is QuestionDecision.Accepted accepted)
        {
            var allChanges = QuestionQueue.WithFollowers(all, accepted.Changes);
            await changes.ApplyAsync(session, question.AskerId, allChanges, all, ct);
            await notices.TellAsync(group, allChanges, all, question.AskerId, ct);
        }

        db.QuestionSupports.RemoveRange(await db.QuestionSupports.Where(support => support.QuestionId == question.Id).ToListAsync(ct));
    }
}
