using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>
/// Somebody seems to take an earlier message back, or to correct it, in plain words. The words may have been misread: the message is
/// kept like any other, nothing else changes, and its sender says with one tap what is meant.
/// </summary>
internal sealed class TakeWish(SessionBotDb db, AskQuestion ask)
{
    public async Task<Outcome> WithdrawAsync(Session session, Said said, CancellationToken ct)
    {
        var meant = await FindAsync(
            session, said, NamedQuestion.KindIn(said.Text),
            state => state is QuestionState.Held or QuestionState.Queued or QuestionState.Next or QuestionState.Now, ct);
        var wish = await ask.AddAsync(session, said, QuestionKind.Operational, ct);
        return new($"question:{wish.Number}:withdrawal", meant is null
            ? QuestionReplies.Receipt(wish, AskQuestion.Regionless(said))
            : [FollowUpReplies.Withdrawal(wish, meant)]);
    }

    public async Task<Outcome> CorrectAsync(Session session, Said said, CancellationToken ct)
    {
        var kind = ReceivedText.Read(said.Text).Kind;
        if (await FindAsync(session, said, NamedQuestion.KindIn(said.Text) ?? kind, state => state is QuestionState.Held or QuestionState.Queued, ct) is not { } meant)
        {
            return await ask.HandleAsync(session, said, kind, ct);
        }

        var wish = await ask.AddAsync(session, said, kind, ct);
        return new($"question:{wish.Number}:correction", FollowUpReplies.Correction(wish, meant));
    }

    /// <summary>The own question that the message names by its number, else the last one of the kind, else the last one.</summary>
    private async Task<Question?> FindAsync(Session session, Said said, QuestionKind? kind, Func<QuestionState, bool> canBeMeant, CancellationToken ct)
    {
        var own = await db.Questions.Where(question => question.SessionId == session.Id && question.AskerId == said.By.Id
            && question.Kind != QuestionKind.Operational && !question.IsUmbrella).OrderBy(question => question.Number).ToListAsync(ct);
        var candidates = own.FindAll(question => canBeMeant(question.State));
        return NamedQuestion.NumberIn(said.Text) is { } number
            ? candidates.Find(question => question.Number == number)
            : candidates.FindLast(question => question.Kind == kind) ?? candidates.LastOrDefault();
    }
}
