using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>
/// Puts a correction in the place of what it corrects, and merges the two. Each message keeps its own words: what was written before
/// stays under the correction's number, so that an unsend finds every text where its message is.
/// </summary>
internal sealed class ReplaceQuestion(
    SessionBotDb db, ReviewKind review, GrantAnonymity anonymity, QuestionChanges changes, OrganizerNotices organizers, DropComparisons comparisons, SessionLog log)
{
    public async Task<Outcome> HandleAsync(Session session, Said said, int number, int replaced, CancellationToken ct)
    {
        var all = await db.AllQuestionsAsync(session, ct);
        var own = all.FindAll(question => question.AskerId == said.By.Id && !question.IsUmbrella);
        if (own.Find(question => question.Number == number) is not { } correction)
        {
            return new("question:not-own", QuestionReplies.NotOwn(number));
        }

        if (own.Find(question => question.Number == replaced) is not { } earlier)
        {
            return new("question:not-own", QuestionReplies.NotOwn(replaced));
        }

        if (new[] { correction, earlier }.FirstOrDefault(question => question.State is not (QuestionState.Held or QuestionState.Queued)) is { } settled)
        {
            return new($"question:{settled.Number}:refused", QuestionReplies.Refused(settled, QuestionRefusal.NotFromThisState));
        }

        if (QuestionRules.Decide(correction, new QuestionCommand.MergeInto(earlier.Id), earlier) is not QuestionDecision.Accepted merged)
        {
            return new($"question:{correction.Number}:refused", QuestionReplies.Refused(correction, QuestionRefusal.NotFromThisState));
        }

        var wasApproved = QuestionRules.Decide(earlier, new QuestionCommand.Hold()) as QuestionDecision.Accepted;
        await changes.ApplyAsync(session, said.By.Id, [.. QuestionQueue.WithFollowers(all, merged.Changes), .. wasApproved?.Changes ?? []], all, ct);
        await comparisons.BeforeTextChangesAsync(session, correction, ct);
        await comparisons.BeforeTextChangesAsync(session, earlier, ct);
        correction.EraseWordings();
        earlier.EraseWordings();
        var isWhole = Exchange(correction, earlier);
        log.Happened(session, SessionEventKind.QuestionEdited, said.By.Id, earlier.Id.Value, "corrected");
        await review.ApplyAsync(session, earlier, ct);
        await anonymity.FollowAsync(session, earlier, ct);
        await organizers.FollowAsync(said.Group.Key, earlier, ct);
        await organizers.FollowAsync(said.Group.Key, correction, ct);
        return new($"question:{earlier.Number}:corrected", FollowUpReplies.Corrected(earlier, correction, isWhole, wasApproved is not null));
    }

    /// <returns>False if the correction is only added to what it corrects, which says the rest.</returns>
    private bool Exchange(Question correction, Question earlier)
    {
        var newer = correction.InOrder().ToList();
        var older = earlier.InOrder().Where(part => part.Text.Length > 0).ToList();
        var words = newer.Find(part => part.Text.Length > 0);
        var whole = words is null ? null : QuestionCorrection.Replacement(words.Text);
        newer.ForEach(part => db.Move(part, correction, earlier));
        if (whole is null)
        {
            return false;
        }

        words!.Text = whole;
        older.ForEach(part => db.Move(part, earlier, correction));
        return true;
    }
}
