using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>私も知りたい: one vote for each person, for questions of others that everybody can see.</summary>
internal sealed class SupportQuestion(SessionBotDb db, SessionLog log)
{
    private const string Added = "added";

    public async Task<Outcome> AddAsync(Session session, Said said, int number, CancellationToken ct)
    {
        var (question, known) = await FindAsync(session, said.By.Id, number, ct);
        var decision = question is null ? SupportDecision.NotOpen : SupportRules.Decide(question, said.By.Id, known is not null);
        if (decision != SupportDecision.Accepted)
        {
            return new($"support:refused:{decision}", SupportReplies.Refused(number, question, decision));
        }

        var support = new QuestionSupport { QuestionId = question!.Id, MemberId = said.By.Id, At = said.At };
        var all = await db.AllQuestionsAsync(session, ct);
        var supporters = SupportRules.Supporters(question, all, [.. await db.SupportsAsync(session, ct), support]);
        db.QuestionSupports.Add(support);
        log.Happened(session, SessionEventKind.QuestionSupported, said.By.Id, question.Id.Value, Added);
        return new($"support:{number}", SupportReplies.Supported(question, supporters.Count));
    }

    public async Task<Outcome> EndAsync(Session session, Said said, int number, CancellationToken ct)
    {
        var (question, known) = await FindAsync(session, said.By.Id, number, ct);
        if (known is null)
        {
            return new("support:none", SupportReplies.NotSupported(number));
        }

        End(session, question!, known);
        return new($"support:{number}:ended", SupportReplies.Ended(question!));
    }

    /// <summary>Of a message with which somebody supported a question, and which is unsent. A vote that was ended and given again is another message's.</summary>
    public async Task EraseAsync(string messageId, CancellationToken ct)
    {
        if (await db.SessionEvents.FirstOrDefaultAsync(
                entry => entry.Cause == messageId && entry.Kind == SessionEventKind.QuestionSupported && entry.After == Added, ct)
            is { Subject: { } subject, ActorId: { } member } added
            && !await db.SessionEvents.AnyAsync(
                later => later.SessionId == added.SessionId && later.Version > added.Version && later.Kind == SessionEventKind.QuestionSupported
                    && later.Subject == subject && later.ActorId == member, ct)
            && await db.QuestionSupports.FindAsync([new QuestionId(subject), member], ct) is { } support)
        {
            var session = await db.Sessions.SingleAsync(session => session.Id == added.SessionId, ct);
            End(session, (await db.Questions.FindAsync([support.QuestionId], ct))!, support);
        }
    }

    /// <summary>Of a member who wants everything erased.</summary>
    public async Task EndAllAsync(MemberId member, CancellationToken ct)
    {
        foreach (var support in await db.QuestionSupports.Where(support => support.MemberId == member).ToListAsync(ct))
        {
            var question = (await db.Questions.FindAsync([support.QuestionId], ct))!;
            End(await db.Sessions.SingleAsync(session => session.Id == question.SessionId, ct), question, support);
        }
    }

    private void End(Session session, Question question, QuestionSupport support)
    {
        db.QuestionSupports.Remove(support);
        log.Happened(session, SessionEventKind.QuestionSupported, support.MemberId, question.Id.Value, "ended");
    }

    private async Task<(Question? Question, QuestionSupport? Support)> FindAsync(Session session, MemberId member, int number, CancellationToken ct)
    {
        var question = await db.Questions.Include(question => question.Answers)
            .SingleOrDefaultAsync(question => question.SessionId == session.Id && question.Number == number, ct);
        return (question, question is null ? null : await db.QuestionSupports.FindAsync([question.Id, member], ct));
    }
}
