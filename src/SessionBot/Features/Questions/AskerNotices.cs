using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Tells askers what became of their questions.</summary>
internal sealed class AskerNotices(SessionBotDb db, Outbox outbox)
{
    public async Task TellAsync(string group, IReadOnlyList<QuestionChanged> changes, List<Question> all, CancellationToken ct)
    {
        foreach (var question in changes.Select(change => all.Single(question => question.Id == change.QuestionId)))
        {
            await TellAsync(group, question, all, ct);
        }
    }

    /// <summary>Tells the asker, and everybody whose question was merged into an answered one.</summary>
    public async Task TellAsync(string group, Question question, List<Question> all, CancellationToken ct)
    {
        var numbers = all.ToDictionary(known => known.Id, known => known.Number);
        await TellAsync(group, question.AskerId, question, numbers, ct);
        foreach (var asker in all.Where(merged => merged.MergedInto == question.Id && question.State == QuestionState.Answered)
            .Select(merged => merged.AskerId).Distinct().Where(asker => asker != question.AskerId))
        {
            await TellAsync(group, asker, question, numbers, ct);
        }
    }

    private async Task TellAsync(
        string group, MemberId asker, Question question, Dictionary<QuestionId, int> numbers, CancellationToken ct)
    {
        if (await db.Members.FindAsync([asker], ct) is not { } member)
        {
            return;
        }

        var topic = $"question:{question.Id.Value}";

        // Each step in the queue would cost a message: only what settles a question is told unasked.
        if (question.State is QuestionState.NotTaken or QuestionState.Merged || (question.State == QuestionState.Answered && question.Answers.Count > 0))
        {
            await outbox.NotifyAsync(group, member, topic, QuestionReplies.Notice(question, numbers), ct);
        }
        else
        {
            await outbox.RecallAsync(group, member, topic, ct);
        }
    }
}
