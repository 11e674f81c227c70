using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Marks a question answered, with what was answered when the organizer notes it; several answers may follow one another.</summary>
internal sealed class AnswerQuestion(SessionBotDb db, QuestionChanges changes, AskerNotices notices, SessionLog log)
{
    public async Task<Outcome> HandleAsync(
        Session session, List<Question> all, Question question, OrganizerCommand.Board.Answer command, Said said, CancellationToken ct)
    {
        var when = session.Phase.IsInSession() ? AnswerTime.Live : AnswerTime.Later;
        var decision = QuestionRules.Decide(question, new QuestionCommand.MarkAnswered(when));
        if (decision is QuestionDecision.Refused { Why: not QuestionRefusal.NothingToChange } refused)
        {
            return new($"organizer:refused:{refused.Why}", BoardReplies.Refused(question, refused.Why));
        }

        // What is for the organizers alone is done with, rather than answered.
        if (command is { Text: null, IsSpoken: false } && question.Kind != QuestionKind.Operational)
        {
            return new($"organizer:answer-missing:{question.Number}", BoardReplies.AnswerMissing(question));
        }

        var step = session.Version + 1;
        if (command.Text is { } text)
        {
            var answer = new Answer
            {
                QuestionId = question.Id,
                Ordinal = question.Answers.Select(known => known.Ordinal).DefaultIfEmpty().Max() + 1,
                Text = text,
                LineMessageId = said.MessageId,
                RecordedBy = said.By.Id,
                RecordedAt = said.At,
            };
            question.Answers.Add(answer);
            db.Answers.Add(answer);
            log.AnswerRecorded(session, said.By.Id, answer, step);
        }
        else if (decision is QuestionDecision.Refused)
        {
            return new("organizer:refused:NothingToChange", BoardReplies.Refused(question, QuestionRefusal.NothingToChange));
        }

        if (decision is QuestionDecision.Accepted accepted)
        {
            await changes.ApplyAsync(session, said.By.Id, accepted.Changes, all, ct, step);
        }

        await notices.TellAsync(said.Group.Key, question, all, isNews: true, said.By.Id, ct);
        return new($"organizer:answered:{question.Number}", BoardReplies.Answered(question));
    }
}
