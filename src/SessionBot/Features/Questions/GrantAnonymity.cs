using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;

namespace SessionBot.Features.Questions;

/// <summary>Hides the asker of a question whose own words wish for it, in whichever of its messages they stand.</summary>
internal sealed class GrantAnonymity(QuestionChanges changes)
{
    public async Task FollowAsync(Session session, Question question, CancellationToken ct)
    {
        if (question.Kind != QuestionKind.Operational && AnonymityWish.IsIn(question)
            && QuestionRules.Decide(question, new QuestionCommand.BecomeAnonymous()) is QuestionDecision.Accepted hidden)
        {
            await changes.ApplyAsync(session, question.AskerId, hidden.Changes, [question], ct);
        }
    }
}
