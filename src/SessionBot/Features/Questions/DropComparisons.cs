using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;
using SessionBot.Storage.Queue;

namespace SessionBot.Features.Questions;

/// <summary>
/// Drops what a question was found to resemble once it is no longer so: the words of a question that members do not see any more, or that a question is
/// kept which was taken back, must not ride on a later reply.
/// </summary>
internal sealed class DropComparisons(SessionBotDb db, MeaningHints meanings, Transactions transactions)
{
    private const string Topics = "similar:";

    /// <param name="asked">The question whose asker is told.</param>
    /// <param name="other">The one that it resembles.</param>
    public static string TopicOf(QuestionId asked, QuestionId other) => $"{Topics}{asked.Value}:{other.Value}";

    /// <summary>These changes have been applied.</summary>
    public async Task AfterAsync(IReadOnlyList<QuestionChanged> changes, IReadOnlyCollection<Question> questions, CancellationToken ct)
    {
        var changed = changes.Select(change => (Change: change, Question: questions.Single(question => question.Id == change.QuestionId))).ToList();
        var settled = changed.FindAll(one => !IsKept(one.Question)).ConvertAll(one => one.Question.Id);
        var hidden = changed.FindAll(one => !VisibleQuestions.Includes(one.Question) || one.Change.Before.Wording != one.Change.After.Wording).ConvertAll(one => one.Question.Id);
        await RecallAsync(settled, hidden, ct);
    }

    /// <summary>Its text becomes another, or goes: neither does the meaning stay that is kept of it.</summary>
    public Task BeforeTextChangesAsync(Session session, Question question, CancellationToken ct)
    {
        var text = question.Text;
        transactions.AfterCommit(() => meanings.Forget(session, text));
        return RecallAsync([question.Id], [question.Id], ct);
    }

    private static bool IsKept(Question question) => question.State is QuestionState.Held or QuestionState.Queued or QuestionState.Next or QuestionState.Now;

    private async Task RecallAsync(List<QuestionId> asked, List<QuestionId> others, CancellationToken ct)
    {
        if (asked.Count + others.Count == 0)
        {
            return;
        }

        var waiting = await db.OutgoingMessages
            .Where(notice => notice.Lane == OutgoingMessage.SendLane && notice.Status == QueueStatus.Pending && notice.Purpose == PushPurpose.RideOnly
                && notice.LeaseUntil == null && notice.Topic!.StartsWith(Topics))
            .ToListAsync(ct);
        db.OutgoingMessages.RemoveRange(waiting.FindAll(notice => asked.Exists(id => notice.Topic!.StartsWith($"{Topics}{id.Value}:", StringComparison.Ordinal))
            || others.Exists(id => notice.Topic!.EndsWith($":{id.Value}", StringComparison.Ordinal))));
    }
}
