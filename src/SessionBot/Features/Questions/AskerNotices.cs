using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Tells askers, and those who want to know it too, what became of their questions; and organizers what is for them.</summary>
internal sealed class AskerNotices(SessionBotDb db, Outbox outbox, OrganizerNotices organizers)
{
    public async Task TellAsync(string group, IReadOnlyList<QuestionChanged> changes, List<Question> all, CancellationToken ct)
    {
        foreach (var question in changes.Select(change => all.Single(question => question.Id == change.QuestionId)))
        {
            await TellAsync(group, question, all, ct);
        }
    }

    /// <summary>Tells the asker; of an answer and of a merging also the supporters, and of an answer everybody whose question was merged into it.</summary>
    public async Task TellAsync(string group, Question question, List<Question> all, CancellationToken ct)
    {
        await organizers.FollowAsync(group, question, ct);
        var topic = $"question:{question.Id.Value}";
        var isAnswered = question.State == QuestionState.Answered && question.Answers.Count > 0;
        var numbers = all.ToDictionary(known => known.Id, known => known.Number);

        // Each step in the queue would cost a message: only what settles a question is told unasked.
        var isSettled = isAnswered || question.State is QuestionState.NotTaken or QuestionState.Merged;
        await TellAsync(question.AskerId, isSettled);
        var concernsOthers = isAnswered || question.State == QuestionState.Merged;
        if (!concernsOthers && !await db.IsNoticeWaitingAsync(topic, ct))
        {
            return;
        }

        var supports = await db.QuestionSupports.Where(support =>
            db.Questions.Any(known => known.Id == support.QuestionId && known.SessionId == question.SessionId)).ToListAsync(ct);
        foreach (var supporter in SupportRules.Supporters(question, all, supports))
        {
            await TellAsync(supporter, concernsOthers);
        }

        async Task TellAsync(MemberId whom, bool isNews)
        {
            if (await db.Members.FindAsync([whom], ct) is { } member)
            {
                await (isNews
                    ? outbox.NotifyAsync(group, member, topic, QuestionReplies.Notice(question, numbers), ct)
                    : outbox.RecallAsync(group, member, topic, ct));
            }
        }
    }
}
