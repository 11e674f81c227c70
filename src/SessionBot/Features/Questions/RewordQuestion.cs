using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>Shows a question in an organizer's words; its asker's own stay beside them, and the asker is told.</summary>
internal sealed class RewordQuestion(QuestionChanges changes, AskerNotices notices)
{
    /// <param name="text">Empty for the asker's own words.</param>
    public async Task<Outcome> HandleAsync(Session session, List<Question> all, Question question, string text, Said said, CancellationToken ct)
    {
        var isOwn = text.Length == 0 || text == question.Text;
        var wording = isOwn ? null : text == question.Reworded ? question.Wording : question.Wordings.Count + 1;
        switch (QuestionRules.Decide(question, new QuestionCommand.Reword(wording)))
        {
            case QuestionDecision.Accepted accepted:
                if (wording is not null)
                {
                    question.Wordings.Add(new QuestionWording { Text = text, LineMessageId = said.MessageId });
                }

                await changes.ApplyAsync(session, said.By.Id, accepted.Changes, all, ct);
                await notices.TellWordingAsync(said.Group.Key, question, said.By.Id, ct);
                return new($"organizer:reworded:{question.Number}", MarkReplies.Reworded(question));
            case QuestionDecision.Refused refused:
                return new($"organizer:refused:{refused.Why}", BoardReplies.Refused(question, refused.Why));
            case var other:
                throw new InvalidOperationException($"No rule for {other.GetType().Name}.");
        }
    }
}
