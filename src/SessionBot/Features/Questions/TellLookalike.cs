using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Notes that a held question asks much the same as another, for organizers, and lets its asker know with the next reply if members see the other one.</summary>
internal sealed class TellLookalike(SessionBotDb db, Transactions transactions, Outbox outbox, SessionLog log, TimeProvider clock)
{
    /// <summary>Later the session has gone on, and the asker has heard of the question itself.</summary>
    private static readonly TimeSpan OfUse = TimeSpan.FromHours(1);

    /// <param name="question">As it was compared: when its text or the other's is another by now, nothing is told.</param>
    /// <param name="other">Likewise.</param>
    public async Task HandleAsync(SessionId sessionId, Question question, Question other, CancellationToken ct)
    {
        var group = await db.Sessions.Where(session => session.Id == sessionId)
            .Join(db.StudyGroups, session => session.StudyGroupId, group => group.Id, (_, group) => group.Key).SingleAsync(ct);
        await transactions.RunForGroupAsync(group, async token =>
        {
            var session = await db.Sessions.SingleAsync(session => session.Id == sessionId, token);
            if (await StandingAsync(question, token) is { State: QuestionState.Held } held && await StandingAsync(other, token) is { } alike
                && LookalikesOfHeld.MayResemble(alike) && !await IsToldAsync(session, held, token))
            {
                log.Happened(session, SessionEventKind.LookalikeFound, null, held.Id.Value, FoundLookalikes.WriteOther(alike.Id));
                await TellAskerAsync(group, held, alike, token);
            }
        }, ct);
    }

    private async Task TellAskerAsync(string group, Question held, Question alike, CancellationToken ct)
    {
        if (VisibleQuestions.Includes(alike) && alike.AskerId != held.AskerId && await db.Members.FindAsync([held.AskerId], ct) is { } asker)
        {
            await outbox.RideAsync(group, asker, DropComparisons.TopicOf(held.Id, alike.Id), SupportReplies.SimilarLater(held, alike), clock.GetUtcNow() + OfUse, ct);
        }
    }

    /// <returns>Null when it is another by now.</returns>
    private async Task<Question?> StandingAsync(Question compared, CancellationToken ct) =>
        await db.Questions.SingleAsync(question => question.Id == compared.Id, ct) is var now && now.Text == compared.Text && !now.NeedsCare ? now : null;

    /// <summary>By another process, or before this one was started again.</summary>
    private async Task<bool> IsToldAsync(Session session, Question held, CancellationToken ct) =>
        (await FoundLookalikes.None.FollowAsync(db, session, ct)).Others.ContainsKey(held.Id);
}
