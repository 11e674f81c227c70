using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Makes the message that joined a question last a question of its own: its sender meant it so.</summary>
internal sealed class SplitQuestion(SessionBotDb db, ReviewKind review, QuestionChanges changes, OrganizerNotices organizers, DropComparisons comparisons, SessionLog log)
{
    /// <param name="number">Null for the last question of several messages.</param>
    public async Task<Outcome> HandleAsync(Session session, Said said, int? number, CancellationToken ct)
    {
        var own = (await db.AllQuestionsAsync(session, ct)).FindAll(question => question.AskerId == said.By.Id && !question.IsUmbrella);
        var whole = number is null ? own.FindLast(question => question.Parts.Count > 1) : own.Find(question => question.Number == number);
        if (whole is null)
        {
            return new("question:not-own", QuestionReplies.NotOwn(number));
        }

        if (whole.State is not (QuestionState.Held or QuestionState.Queued))
        {
            return new($"question:{whole.Number}:refused", QuestionReplies.Refused(whole, QuestionRefusal.NotFromThisState));
        }

        var tail = QuestionSplitting.Tail(whole);
        if (tail.Count == 0)
        {
            return new($"question:{whole.Number}:refused", FollowUpReplies.NothingToSplit(whole));
        }

        await comparisons.BeforeTextChangesAsync(session, whole, ct);
        whole.EraseWordings();
        var split = await MoveAsync(session, whole, tail, ct);
        await review.ApplyAsync(session, whole, ct);
        await organizers.FollowAsync(said.Group.Key, whole, ct);
        await organizers.FollowAsync(said.Group.Key, split, ct);
        return new($"question:{split.Number}:split", FollowUpReplies.Split(whole, split));
    }

    private async Task<Question> MoveAsync(Session session, Question whole, IReadOnlyList<QuestionPart> tail, CancellationToken ct)
    {
        var read = ReceivedText.Read(string.Join('\n', tail.Select(part => part.Text)).Trim());
        var split = new Question
        {
            Id = new QuestionId(Guid.CreateVersion7(tail[0].SentAt)),
            SessionId = session.Id,
            Number = await db.NextNumberAsync(session, ct),
            AskerId = whole.AskerId,
            Parts = [],
            Kind = tail.Any(part => part.Text.Length > 0) ? read.Kind : QuestionKind.Comment,
            NeedsCare = read.NeedsCare,
            Timing = whole.Timing,
            AskedAt = tail[0].SentAt,
        };
        db.Questions.Add(split);
        foreach (var part in tail)
        {
            db.Move(part, whole, split);
        }

        log.QuestionAsked(session, split);
        log.Happened(session, SessionEventKind.QuestionEdited, whole.AskerId, whole.Id.Value, "split");
        if (whole.IsAnonymous && QuestionRules.Decide(split, new QuestionCommand.BecomeAnonymous()) is QuestionDecision.Accepted hidden)
        {
            await changes.ApplyAsync(session, whole.AskerId, hidden.Changes, [split], ct);
        }

        return split;
    }
}
