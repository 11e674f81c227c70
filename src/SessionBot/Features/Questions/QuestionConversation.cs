using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>What a member does about questions.</summary>
internal sealed class QuestionConversation(SessionBotDb db, AskQuestion ask, ChangeOwnQuestion change)
{
    public async Task<Outcome> HandleAsync(MemberCommand.Question command, Said said, CancellationToken ct)
    {
        var meant = said.About is { } about
            ? await db.FindSessionAsync(said.Group.Id, about, ct)
            : await db.ForQuestionsAsync(said.Group.Id, said.At, ct);
        if (meant is not { } session)
        {
            return new("question:no-session", MemberReplies.NoSession());
        }

        if (said.About is not null && session.Phase == SessionPhase.Published)
        {
            return new("question:published", QuestionReplies.SessionPublished(session));
        }

        return command switch
        {
            MemberCommand.Question.Announce => new("command:question", QuestionReplies.Invitation()),
            MemberCommand.Question.Ask explicitly => await ask.HandleAsync(session, said with { Text = explicitly.Text }, explicitly.Kind, ct),
            MemberCommand.Question.Withdraw withdraw => await change.HandleAsync(session, said, withdraw.Number, new QuestionCommand.Withdraw(), ct),
            MemberCommand.Question.BecomeComment become =>
                await change.HandleAsync(session, said, become.Number, new QuestionCommand.ChangeKind(QuestionKind.Comment), ct),
            MemberCommand.Question.BecomeQuestion become =>
                await change.HandleAsync(session, said, become.Number, new QuestionCommand.ChangeKind(QuestionKind.Question), ct),
            MemberCommand.Question.BecomeAnonymous become =>
                await change.HandleAsync(session, said, become.Number, new QuestionCommand.BecomeAnonymous(), ct),
            MemberCommand.Question.ListOwn => await ListOwnAsync(session, said, ct),
            MemberCommand.Question.ListOpen => await ListOpenAsync(session, ct),
            _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
        };
    }

    /// <summary>Keeps a plain message as a question or comment: it is never refused while there is a session to keep it for.</summary>
    public async Task<Outcome> KeepAsync(Said said, CancellationToken ct) =>
        await db.ForQuestionsAsync(said.Group.Id, said.At, ct) is { } session
            ? await ask.HandleAsync(session, said, KindDetector.Detect(said.Text), ct)
            : new("unplaced:no-session", MemberReplies.NoSession());

    private async Task<Outcome> ListOwnAsync(Session session, Said said, CancellationToken ct)
    {
        var own = await db.Questions.Include(question => question.Answers)
            .Where(question => question.SessionId == session.Id && question.AskerId == said.By.Id)
            .OrderBy(question => question.Number).ToListAsync(ct);
        var others = await db.NumbersAsync(session, ct);
        return new("command:own-questions", QuestionReplies.Own(session, own, others));
    }

    private async Task<Outcome> ListOpenAsync(Session session, CancellationToken ct)
    {
        var approved = await db.Questions
            .Where(question => question.SessionId == session.Id && question.Kind == QuestionKind.Question
                && (question.State == QuestionState.Queued || question.State == QuestionState.Next || question.State == QuestionState.Now))
            .OrderBy(question => question.Number).ToListAsync(ct);
        return new("command:open-questions", QuestionReplies.Open(session, approved));
    }
}
