using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Questions;

/// <summary>Applies the changes of one command to the questions and writes them to the session's log as one step.</summary>
internal sealed class QuestionChanges(SessionBotDb db, SessionLog log, DropComparisons comparisons)
{
    /// <param name="actor">Null when it follows from what somebody wrote.</param>
    /// <param name="step">The log's version at which the command began; null when these changes are all of it.</param>
    /// <param name="undone">The log's versions that these changes take back, one for each.</param>
    public async Task ApplyAsync(
        Session session, MemberId? actor, IReadOnlyList<QuestionChanged> changes, IReadOnlyCollection<Question> questions, CancellationToken ct,
        int? step = null, IReadOnlyList<int>? undone = null)
    {
        step ??= session.Version + 1;
        foreach (var (at, change) in changes.Index())
        {
            Find(change.QuestionId).Apply(change);
            log.QuestionChanged(session, actor, change, step, undone?[at]);
        }

        foreach (var change in changes)
        {
            if (change is { Before.MergedInto: { } left, After.State: QuestionState.Answered })
            {
                await InheritAsync(Find(left), Find(change.QuestionId), ct);
            }
            else if (change is { Before.State: QuestionState.Answered, After.MergedInto: { } target })
            {
                // That is taken back.
                await InheritAsync(Find(change.QuestionId), Find(target), ct);
            }
        }

        await comparisons.AfterAsync(changes, questions, ct);

        Question Find(QuestionId id) => questions.Single(question => question.Id == id);
    }

    /// <summary>What was answered stays answered when the question goes that stood for the others.</summary>
    private async Task InheritAsync(Question left, Question heir, CancellationToken ct)
    {
        foreach (var question in new[] { left, heir })
        {
            await db.Entry(question).Collection(one => one.Answers).LoadAsync(ct);
        }

        foreach (var answer in left.Answers.OrderBy(answer => answer.Ordinal).ToList())
        {
            var inherited = new Answer
            {
                QuestionId = heir.Id,
                Ordinal = heir.Answers.Select(known => known.Ordinal).DefaultIfEmpty().Max() + 1,
                Text = answer.Text,
                LineMessageId = answer.LineMessageId,
                RecordedBy = answer.RecordedBy,
                RecordedAt = answer.RecordedAt,
            };
            left.Answers.Remove(answer);
            db.Answers.Remove(answer);
            heir.Answers.Add(inherited);
            db.Answers.Add(inherited);
        }
    }
}
