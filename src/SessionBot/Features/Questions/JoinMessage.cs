using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Adds a message to the question that its sender has just begun.</summary>
internal sealed class JoinMessage(SessionBotDb db, ReviewKind review, SimilarHint hint, OrganizerNotices organizers, SessionLog log)
{
    /// <returns>Null when the message stands for itself.</returns>
    public async Task<Outcome?> TryAsync(Session session, Said said, CancellationToken ct)
    {
        var (from, to) = (said.At - QuestionJoining.Together, said.At + QuestionJoining.Together);
        var own = await db.Questions
            .Where(question => question.SessionId == session.Id && question.AskerId == said.By.Id
                && question.Parts.Any(part => part.SentAt >= from && part.SentAt <= to))
            .ToListAsync(ct);
        if (QuestionJoining.Find(own, said.Text, said.MessageId, said.At) is not { } question || await IsTouchedAsync(session, question, said.By.Id, ct))
        {
            return null;
        }

        var part = new QuestionPart { QuestionId = question.Id, LineMessageId = said.MessageId, Text = said.Text.Trim(), SentAt = said.At, TextAt = said.At };
        question.Parts.Add(part);
        db.QuestionParts.Add(part);
        log.Happened(session, SessionEventKind.QuestionEdited, said.By.Id, question.Id.Value, "joined");
        await review.ApplyAsync(session, question, ct);
        await organizers.FollowAsync(said.Group.Key, question, ct);
        return new($"question:{question.Number}:joined", await hint.BesideAsync(session, question, [FollowUpReplies.Joined(question)], ct));
    }

    /// <summary>What organizers have looked at must not change behind their backs.</summary>
    private Task<bool> IsTouchedAsync(Session session, Question question, MemberId asker, CancellationToken ct) =>
        db.SessionEvents.AnyAsync(
            entry => entry.SessionId == session.Id && entry.Subject == question.Id.Value && entry.Kind == SessionEventKind.QuestionChanged
                && entry.ActorId != null && entry.ActorId != asker,
            ct);
}
