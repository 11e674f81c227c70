using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>まとめの質問: an organizer words one question for several. Whoever asked them, or wants to know them, waits for its answer.</summary>
internal sealed class GatherQuestions(SessionBotDb db, QuestionChanges changes, AskerNotices notices, SessionLog log)
{
    public async Task<Outcome> HandleAsync(
        Session session, List<Question> all, OrganizerCommand.Board.Gather command, Said said, CancellationToken ct)
    {
        if (command.Text.Length == 0)
        {
            return new($"organizer:refused:{QuestionRefusal.WordingMissing}", BoardReplies.Refused(null, QuestionRefusal.WordingMissing));
        }

        var umbrella = await WordAsync(session, command.Text, said, ct);
        var taken = all.FindAll(question => command.Numbers.Contains(question.Number));
        switch (QuestionQueue.Gather(umbrella, taken))
        {
            case QuestionDecision.Accepted accepted:
                List<Question> concerned = [.. all, umbrella];
                var changed = QuestionQueue.WithFollowers(concerned, accepted.Changes);
                umbrella.StandAside();
                db.Questions.Add(umbrella);
                log.QuestionAsked(session, umbrella);
                await changes.ApplyAsync(session, said.By.Id, changed, concerned, ct);
                await notices.TellAsync(said.Group.Key, changed, concerned, said.By.Id, ct);
                return new($"organizer:gathered:{umbrella.Number}", BoardReplies.Changed(changed, concerned));
            case QuestionDecision.Refused refused:
                return new($"organizer:refused:{refused.Why}", BoardReplies.Refused(null, refused.Why));
            case var other:
                throw new InvalidOperationException($"No rule for {other.GetType().Name}.");
        }
    }

    private async Task<Question> WordAsync(Session session, string text, Said said, CancellationToken ct) => new()
    {
        Id = new QuestionId(Guid.CreateVersion7(said.At)),
        SessionId = session.Id,
        Number = await db.NextNumberAsync(session, ct),
        AskerId = said.By.Id,
        Parts = [new() { LineMessageId = said.MessageId, Text = text, SentAt = said.At, TextAt = said.At }],
        Kind = QuestionKind.Question,
        Timing = session.Phase.TimingOfQuestions(),
        AskedAt = said.At,
        IsUmbrella = true,
    };
}
