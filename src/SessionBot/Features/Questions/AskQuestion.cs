using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Takes a question or comment in and gives it its number.</summary>
internal sealed class AskQuestion(SessionBotDb db, SessionLog log)
{
    public async Task<Outcome> HandleAsync(Session session, Said said, QuestionKind kind, CancellationToken ct)
    {
        var question = await AddAsync(session, said, kind, ct);
        return new($"question:{question.Number}", QuestionReplies.Receipt(question, said.By is { RegionId: null, IsOrganizer: false } ? said.Group : null));
    }

    public async Task<Question> AddAsync(Session session, Said said, QuestionKind kind, CancellationToken ct)
    {
        var last = await db.Questions.Where(known => known.SessionId == session.Id).MaxAsync(known => (int?)known.Number, ct) ?? 0;
        var question = new Question
        {
            Id = new QuestionId(Guid.CreateVersion7(said.At)),
            SessionId = session.Id,
            Number = last + 1,
            AskerId = said.By.Id,
            Parts = [new() { LineMessageId = said.MessageId, Text = said.Text.Trim(), SentAt = said.At, TextAt = said.At }],
            Kind = kind,
            Timing = Timing(session.Phase),
            AskedAt = said.At,
        };
        db.Questions.Add(question);
        log.QuestionAsked(session, question);
        return question;
    }

    private static QuestionTiming Timing(SessionPhase phase) =>
        phase.IsInSession() ? QuestionTiming.Live : phase.IsBeforeSession() ? QuestionTiming.Advance : QuestionTiming.After;
}
