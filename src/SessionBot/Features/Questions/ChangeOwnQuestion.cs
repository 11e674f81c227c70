using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>A member takes a question back, or corrects its kind or its visibility. Only one's own can be changed.</summary>
internal sealed class ChangeOwnQuestion(SessionBotDb db, QuestionChanges changes, AskerNotices notices)
{
    /// <summary>Who the organizers alone hear of is named to them anyway.</summary>
    public static bool IsMeant(Question question, QuestionCommand command) =>
        question.State != QuestionState.Withdrawn && !(command is QuestionCommand.BecomeAnonymous && question.Kind == QuestionKind.Operational);

    /// <param name="number">Null for the one sent last. Said twice, 「取消」 must not reach for what was sent before it.</param>
    public async Task<Outcome> HandleAsync(Session session, Said said, int? number, QuestionCommand command, CancellationToken ct)
    {
        var all = await db.AllQuestionsAsync(session, ct);
        var own = all.Where(question => question.AskerId == said.By.Id && !question.IsUmbrella).ToList();
        var question = number is null
            ? own.LastOrDefault(question => command is QuestionCommand.Withdraw || IsMeant(question, command))
            : own.Find(question => question.Number == number);
        if (question is null)
        {
            return new("question:not-own", QuestionReplies.NotOwn(number));
        }

        if (number is null && command is QuestionCommand.Withdraw
            && question.State is QuestionState.Answered or QuestionState.NotTaken or QuestionState.Merged)
        {
            return new($"question:{question.Number}:settled", QuestionReplies.Settled(question, all));
        }

        switch (QuestionRules.Decide(question, command))
        {
            case QuestionDecision.Accepted accepted:
                var changed = QuestionQueue.WithFollowers(all, accepted.Changes);
                await changes.ApplyAsync(session, said.By.Id, changed, all, ct);
                await notices.TellAsync(said.Group.Key, changed, all, said.By.Id, ct);
                return new($"question:{question.Number}:{command.GetType().Name}", QuestionReplies.Changed(question, command));
            case QuestionDecision.Refused refused:
                return new($"question:{question.Number}:refused", QuestionReplies.Refused(question, refused.Why, command));
            case var other:
                throw new InvalidOperationException($"No rule for {other.GetType().Name}.");
        }
    }
}
