using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Questions;

/// <summary>Applies the changes of one command to the questions and writes them to the session's log as one step.</summary>
internal sealed class QuestionChanges(SessionLog log, DropComparisons comparisons)
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
            questions.Single(question => question.Id == change.QuestionId).Apply(change);
            log.QuestionChanged(session, actor, change, step, undone?[at]);
        }

        await comparisons.AfterAsync(changes, questions, ct);
    }
}
