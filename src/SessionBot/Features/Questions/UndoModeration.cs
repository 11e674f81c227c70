using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Takes back all that the organizer's own last command changed in the questions.</summary>
internal sealed class UndoModeration(SessionBotDb db, QuestionChanges changes, DivideQuestion divide, AskerNotices notices, SessionLog log)
{
    public async Task<Outcome> HandleAsync(Session session, List<Question> all, Said said, CancellationToken ct)
    {
        var steps = await StepsAsync(session, said.By.Id, ct);
        if (steps.Count == 0)
        {
            return new("organizer:nothing-to-undo", BoardReplies.NothingToUndo());
        }

        // A step that somebody has built upon is passed over: it must not bar the ones before it for ever.
        foreach (var step in steps)
        {
            if (QuestionQueue.Undo(all, [.. Moderated(step).Select(Change)]) is QuestionDecision.Accepted accepted
                && Divided(accepted, all).All(divided => divided.Whole.State != QuestionState.Withdrawn))
            {
                return await UndoAsync(session, all, said, step, accepted, ct);
            }
        }

        return new("organizer:refused:ChangedSince", BoardReplies.Refused(null, QuestionRefusal.ChangedSince));
    }

    private async Task<Outcome> UndoAsync(
        Session session, List<Question> all, Said said, List<SessionEvent> step, QuestionDecision.Accepted accepted, CancellationToken ct)
    {
        var touched = all.Where(question => step.Exists(entry => entry.Subject == question.Id.Value)).ToList();
        await changes.ApplyAsync(session, said.By.Id, accepted.Changes, all, ct, undone: [.. Moderated(step).Select(entry => entry.Version).Reverse()]);
        foreach (var recorded in step.Where(entry => entry.Kind == SessionEventKind.AnswerRecorded))
        {
            TakeBack(session, said, all, recorded);
        }

        foreach (var (second, whole) in Divided(accepted, all))
        {
            await divide.RejoinAsync(session, second, whole, ct);
            await notices.TellDivisionAsync(said.Group.Key, whole, second, said.By.Id, ct);
        }

        foreach (var question in touched)
        {
            if (accepted.Changes.Any(change => change.QuestionId == question.Id && change.Before.Wording != change.After.Wording))
            {
                await notices.TellWordingAsync(said.Group.Key, question, said.By.Id, ct);
            }

            var isNews = accepted.Changes.Any(change => change.QuestionId == question.Id && change.IsStep);
            await notices.TellAsync(said.Group.Key, question, all, isNews, said.By.Id, ct);
            await notices.TellMergedAsync(said.Group.Key, question, all, said.By.Id, ct);
        }

        return new($"organizer:undone:{step[0].Step}", BoardReplies.Undone(touched, all));
    }

    /// <summary>Questions that a division made, and that go again.</summary>
    private static List<(Question Second, Question Whole)> Divided(QuestionDecision.Accepted undone, List<Question> all) =>
    [
        .. from change in undone.Changes
           where change.After.State == QuestionState.Withdrawn
           join second in all on change.QuestionId equals second.Id
           where second.SplitFrom is not null
           join whole in all on second.SplitFrom equals whole.Id
           select (second, whole),
    ];

    /// <summary>Another question may have it by now: the one that it was noted for has gone.</summary>
    private void TakeBack(Session session, Said said, List<Question> all, SessionEvent recorded)
    {
        if (all.SelectMany(question => question.Answers).FirstOrDefault(answer => answer.LineMessageId == recorded.After) is { } answer)
        {
            all.Single(question => question.Id == answer.QuestionId).Answers.Remove(answer);
            db.Answers.Remove(answer);
            log.AnswerTakenBack(session, said.By.Id, answer, recorded.Version);
        }
    }

    /// <summary>
    /// The organizer's own steps on the questions, the newest first, and what the schedule did when it closed the session; those from before
    /// the minutes were published stand.
    /// </summary>
    private async Task<List<List<SessionEvent>>> StepsAsync(Session session, MemberId organizer, CancellationToken ct)
    {
        var undoable = await db.SessionEvents.Where(entry => entry.SessionId == session.Id
            && (entry.ActorId == organizer || (entry.ActorId == null && db.SessionEvents.Any(
                moved => moved.SessionId == session.Id && moved.Version == entry.Step && moved.Kind == SessionEventKind.PhaseMoved)))
            && (entry.Kind == SessionEventKind.QuestionChanged || entry.Kind == SessionEventKind.AnswerRecorded) && entry.Undoes == null
            && !db.SessionEvents.Any(later => later.SessionId == session.Id && later.Undoes == entry.Version)).ToListAsync(ct);
        var since = session.Phase.HasQueue() ? DateTimeOffset.MinValue : session.PhaseChangedAt;
        return [.. undoable.Where(entry => entry.At >= since).GroupBy(entry => entry.Step).OrderByDescending(step => step.Key).Select(step => step.OrderBy(entry => entry.Version).ToList())];
    }

    private static List<SessionEvent> Moderated(List<SessionEvent> step) => step.FindAll(entry => entry.Kind == SessionEventKind.QuestionChanged);

    private static QuestionChanged Change(SessionEvent entry) =>
        new(new QuestionId(entry.Subject!.Value), SessionLog.ReadStanding(entry.Before!), SessionLog.ReadStanding(entry.After));
}
