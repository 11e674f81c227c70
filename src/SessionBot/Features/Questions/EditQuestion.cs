using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.GroupChats;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>
/// A message of a question was edited in LINE: its new text is read anew, and what was approved waits for a look again. On screen a
/// mended word may stay; what needs care, or is for the organizers alone, may not.
/// </summary>
internal sealed class EditQuestion(
    SessionBotDb db, ReviewKind review, GrantAnonymity anonymity, EraseQuestion erase, QuestionChanges changes, AskerNotices notices,
    OrganizerNotices organizers, DropComparisons comparisons, SessionLog log)
{
    /// <returns>Null when the message is part of no question.</returns>
    public async Task<Outcome?> TryHandleAsync(string group, string messageId, string text, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.QuestionParts.FindAsync([messageId], ct) is not { } part)
        {
            return null;
        }

        if (at <= part.TextAt)
        {
            return Outcome.Silent("edit:overtaken");
        }

        var question = (await db.Questions.FindAsync([part.QuestionId], ct))!;
        var session = (await db.Sessions.FindAsync([question.SessionId], ct))!;
        var all = await db.AllQuestionsAsync(session, ct);
        await erase.EraseCutsAsync(group, messageId, ct);
        await erase.EraseWordingsAsync(group, question, ct);
        await comparisons.BeforeTextChangesAsync(session, question, ct);
        (part.Text, part.TextAt) = (text, at);
        log.Happened(session, SessionEventKind.QuestionEdited, question.AskerId, question.Id.Value, "edited");

        var held = MayStay(question) ? null : QuestionRules.Decide(question, new QuestionCommand.Hold()) as QuestionDecision.Accepted;
        if (held is not null)
        {
            await changes.ApplyAsync(session, actor: null, held.Changes, all, ct);
            await notices.TellAsync(group, held.Changes, all, question.AskerId, ct);
        }

        await review.ApplyAsync(session, question, ct);
        await anonymity.FollowAsync(session, question, ct);
        await organizers.FollowAsync(group, question, ct);
        return new($"edit:question:{question.Number}", GroupReplies.Edited(question, isLookedAtAgain: held is not null));
    }

    private static bool MayStay(Question question) => question.State != QuestionState.Now
        ? question.State is not (QuestionState.Queued or QuestionState.Next)
        : ReceivedText.Read(question.Text) is { NeedsCare: false, Kind: not QuestionKind.Operational };
}
