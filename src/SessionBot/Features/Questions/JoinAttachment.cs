using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Attachments;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>A photo or file belongs to what its sender has just asked or remarked; else it is a comment of its own.</summary>
internal sealed class JoinAttachment(SessionBotDb db, AskQuestion ask, SessionLog log)
{
    /// <summary>What comes within this time of a question's last message is meant to go with it.</summary>
    private static readonly TimeSpan Together = TimeSpan.FromMinutes(3);

    /// <returns>Null when there is no session to keep it for.</returns>
    public async Task<Outcome?> TryKeepAsync(Said said, CancellationToken ct)
    {
        if (await db.ForQuestionsAsync(said.Group.Id, said.At, ct) is not { } session)
        {
            return null;
        }

        var last = await db.Questions.Where(question => question.SessionId == session.Id && question.AskerId == said.By.Id)
            .OrderByDescending(question => question.Number).FirstOrDefaultAsync(ct);
        if (last is { State: QuestionState.Held or QuestionState.Queued }
            && last.Parts.Exists(part => (part.SentAt - said.At).Duration() <= Together))
        {
            return Join(session, last, said);
        }

        var outcome = await ask.HandleAsync(session, said, QuestionKind.Comment, ct);
        var comment = db.Added<Question>().Single(question => question.Parts.Exists(part => part.LineMessageId == said.MessageId));
        return outcome with { Reply = AttachmentReplies.Joined(comment, said.Attached!, AskQuestion.Regionless(said)) };
    }

    public Outcome Join(Session session, Question question, Said said)
    {
        var part = new QuestionPart { QuestionId = question.Id, LineMessageId = said.MessageId, Text = "", SentAt = said.At, TextAt = said.At };
        question.Parts.Add(part);
        db.QuestionParts.Add(part);
        log.Happened(session, SessionEventKind.QuestionEdited, said.By.Id, question.Id.Value, "attachment");
        return new($"question:{question.Number}:attachment", AttachmentReplies.Joined(question, said.Attached!, AskQuestion.Regionless(said)));
    }
}
