using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;
using SessionBot.Storage.Queue;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>
/// Tells askers, and those who want to know it too, what became of their questions; and organizers what is for them. What settles a
/// question is pushed in the end; a step in the queue would cost a message each, so it rides on a free reply or is not told.
/// </summary>
internal sealed class AskerNotices(SessionBotDb db, Outbox outbox, OrganizerNotices organizers, TimeProvider clock)
{
    /// <summary>Who writes nothing for so long asks for 自分の質問 before anything else.</summary>
    private static readonly TimeSpan NewsOfTheQueue = TimeSpan.FromDays(1);

    /// <param name="by">Whose doing it is, and who is told so already.</param>
    public async Task TellAsync(string group, IReadOnlyList<QuestionChanged> changes, List<Question> all, MemberId by, CancellationToken ct)
    {
        foreach (var change in changes)
        {
            var isNewNote = change.After.Kind == QuestionKind.Operational && change.Before.Kind != QuestionKind.Operational;
            await TellAsync(group, all.Single(question => question.Id == change.QuestionId), all, change.IsStep, by, ct, isNewNote);
        }
    }

    /// <param name="isNews">False when nothing but the words may have changed: then only what nobody has been told yet is put right.</param>
    /// <param name="isNewNote">It has just become one that is for the organizers alone.</param>
    public async Task TellAsync(
        string group, Question question, List<Question> all, bool isNews, MemberId by, CancellationToken ct, bool isNewNote = false)
    {
        await organizers.FollowAsync(group, question, ct, isNewNote);
        var topic = TopicOf(question.Id);
        var isWaiting = await db.IsNoticeWaitingAsync([topic], ct);
        if (!isNews && !isWaiting)
        {
            return;
        }

        var session = (await db.Sessions.FindAsync([question.SessionId], ct))!;
        var (toAsker, toOthers) = Urgency(question, session);
        if (!question.IsUmbrella)
        {
            await TellAsync(question.AskerId, toAsker);
        }

        if (toOthers == NoticeUrgency.Untold && !isWaiting)
        {
            return;
        }

        foreach (var supporter in SupportRules.Supporters(question, all, await db.SupportsAsync(session, ct)))
        {
            await TellAsync(supporter, toOthers);
        }

        async Task TellAsync(MemberId whom, NoticeUrgency urgency)
        {
            if (await db.Members.FindAsync([whom], ct) is not { } member)
            {
                return;
            }

            // Whoever is told anew has the old notice taken back by that.
            if (urgency == NoticeUrgency.Untold || !isNews || whom == by)
            {
                var wasWaiting = await outbox.RecallAsync(group, member, topic, ct);
                if (urgency == NoticeUrgency.Untold || !wasWaiting)
                {
                    return;
                }
            }

            await (urgency == NoticeUrgency.RidesOnly
                ? outbox.RideAsync(group, member, topic, QuestionReplies.Step(question, all), clock.GetUtcNow() + NewsOfTheQueue, ct)
                : outbox.NotifyAsync(group, member, topic, QuestionReplies.Notice(question, all), ct));
        }
    }

    /// <summary>Puts right what those merged into a question have not been told yet: its answers are others now.</summary>
    public async Task TellMergedAsync(string group, Question into, List<Question> all, MemberId by, CancellationToken ct)
    {
        foreach (var merged in all.FindAll(question => question.MergedInto == into.Id))
        {
            await TellAsync(group, merged, all, isNews: false, by, ct);
        }
    }

    /// <summary>Of an organizer's wording; takes back what the asker has not been told yet.</summary>
    public Task TellWordingAsync(string group, Question question, MemberId by, CancellationToken ct) => TellAsideAsync(
        group, question, WordingOf(question.Id), question.Reworded is { } words ? QuestionReplies.Reworded(question, words) : null, by, ct);

    /// <summary>That a question was divided; takes it back when the second one has gone again.</summary>
    public Task TellDivisionAsync(string group, Question whole, Question second, MemberId by, CancellationToken ct) => TellAsideAsync(
        group, second, $"division:{second.Id.Value}", second.State == QuestionState.Withdrawn ? null : QuestionReplies.Divided(whole, second), by, ct);

    private async Task TellAsideAsync(string group, Question question, string topic, string? words, MemberId by, CancellationToken ct)
    {
        if (question.IsUmbrella || question.AskerId == by || await db.Members.FindAsync([question.AskerId], ct) is not { } asker)
        {
            return;
        }

        await outbox.RecallAsync(group, asker, topic, ct);
        if (words is not null)
        {
            await outbox.RideAsync(group, asker, topic, words, clock.GetUtcNow() + NewsOfTheQueue, ct);
        }
    }

    /// <summary>The session's hour is over: nothing is on screen any more.</summary>
    public async Task ClearScreenAsync(Session session, CancellationToken ct)
    {
        var shown = await db.Questions
            .Where(question => question.SessionId == session.Id && (question.State == QuestionState.Now || question.State == QuestionState.Next))
            .Select(question => question.Id).ToListAsync(ct);
        var topics = shown.ConvertAll(TopicOf);
        db.OutgoingMessages.RemoveRange(await db.OutgoingMessages
            .Where(notice => topics.Contains(notice.Topic!) && notice.Purpose == PushPurpose.RideOnly && notice.Status == QueueStatus.Pending)
            .ToListAsync(ct));
    }

    /// <summary>What is told about a question's own steps and words; all of it stands in the list of one's own questions too.</summary>
    public static IEnumerable<string> TopicsOf(QuestionId question) => [TopicOf(question), WordingOf(question)];

    private static string TopicOf(QuestionId question) => $"question:{question.Value}";

    private static string WordingOf(QuestionId question) => $"wording:{question.Value}";

    /// <summary>How much the asker wants to know it, and how much those who want to know it too.</summary>
    private static (NoticeUrgency Asker, NoticeUrgency Others) Urgency(Question question, Session session) => question.State switch
    {
        QuestionState.Answered when question.Answers.Count > 0 => (NoticeUrgency.Pushed, NoticeUrgency.Pushed),
        QuestionState.Merged => (NoticeUrgency.Pushed, NoticeUrgency.Pushed),
        QuestionState.NotTaken => (NoticeUrgency.Pushed, NoticeUrgency.Untold),
        QuestionState.Now when session.Phase.IsInSession() => (NoticeUrgency.RidesOnly, NoticeUrgency.RidesOnly),
        QuestionState.Next when session.Phase.IsInSession() => (NoticeUrgency.RidesOnly, NoticeUrgency.Untold),
        QuestionState.Queued or QuestionState.Answered => (NoticeUrgency.RidesOnly, NoticeUrgency.Untold),
        QuestionState.Held or QuestionState.Withdrawn or QuestionState.Next or QuestionState.Now => (NoticeUrgency.Untold, NoticeUrgency.Untold),
    };
}
