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
internal sealed class JoinMessage(
    SessionBotDb db, ReviewKind review, GrantAnonymity anonymity, SimilarHint hint, OrganizerNotices organizers, DropComparisons comparisons, SessionLog log)
{
    /// <returns>Null when the message stands for itself.</returns>
    public async Task<Outcome?> TryAsync(Session session, Said said, CancellationToken ct) =>
        await JoinAsync(session, said, onlyTo: null, ct) is { } question
            ? new($"question:{question.Number}:joined", await hint.BesideAsync(session, question, [FollowUpReplies.Joined(question)], ct))
            : null;

    /// <param name="onlyTo">The kind that the sender has named; null when nothing was said about it.</param>
    /// <returns>The question that it has joined, or null when the message stands for itself.</returns>
    public async Task<Question?> JoinAsync(Session session, Said said, QuestionKind? onlyTo, CancellationToken ct)
    {
        var (from, to) = (said.At - QuestionJoining.Together, said.At + QuestionJoining.Together);
        var own = await db.Questions
            .Where(question => question.SessionId == session.Id && question.AskerId == said.By.Id
                && question.Parts.Any(part => part.SentAt >= from && part.SentAt <= to))
            .ToListAsync(ct);
        if (QuestionJoining.Find(own, said.Text, said.MessageId, said.At) is not { } question || (onlyTo is { } kind && kind != question.Kind)
            || await IsTouchedAsync(session, question, said.By.Id, ct) || !await IsFromHereAsync(question, said, ct))
        {
            return null;
        }

        var part = new QuestionPart { QuestionId = question.Id, LineMessageId = said.MessageId, Text = said.Text.Trim(), SentAt = said.At, TextAt = said.At };
        await comparisons.BeforeTextChangesAsync(session, question, ct);
        question.Parts.Add(part);
        db.QuestionParts.Add(part);
        log.Happened(session, SessionEventKind.QuestionEdited, said.By.Id, question.Id.Value, "joined");
        await review.ApplyAsync(session, question, ct);
        await anonymity.FollowAsync(session, question, ct);
        await organizers.FollowAsync(said.Group.Key, question, ct);
        return question;
    }

    /// <summary>A group must not learn the number of what was asked in the private chat, perhaps without a name.</summary>
    private Task<bool> IsFromHereAsync(Question question, Said said, CancellationToken ct)
    {
        var parts = question.Parts.ConvertAll(part => part.LineMessageId);
        return db.WorkItems.AnyAsync(
            item => item.Group == said.Group.Key && parts.Contains(item.MessageId!)
                && db.WorkItems.Any(own => own.MessageId == said.MessageId && own.StreamKey == item.StreamKey),
            ct);
    }

    /// <summary>What organizers have looked at must not change behind their backs.</summary>
    private Task<bool> IsTouchedAsync(Session session, Question question, MemberId asker, CancellationToken ct) =>
        db.SessionEvents.AnyAsync(
            entry => entry.SessionId == session.Id && entry.Subject == question.Id.Value && entry.Kind == SessionEventKind.QuestionChanged
                && entry.ActorId != null && entry.ActorId != asker,
            ct);
}
