using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Members;
using SessionBot.Features.Minutes;
using SessionBot.Features.Sessions;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>What a member does about questions.</summary>
internal sealed class QuestionConversation(
    SessionBotDb db, AskQuestion ask, KeepMessage keep, ChangeOwnQuestion change, SplitQuestion split, ReplaceQuestion replace, SupportQuestion support,
    Outbox outbox)
{
    public async Task<Outcome> HandleAsync(MemberCommand.Question command, Said said, CancellationToken ct)
    {
        var meant = said.About is { } about
            ? await db.FindSessionAsync(said.Group.Id, about, ct)
            : await db.ForQuestionsAsync(said.Group.Id, said.At, ct);
        if (meant is not { } session)
        {
            return new("question:no-session", await NoSession.ReplyAsync(db, said.Group.Id, said.At, MemberReplies.NoSession(said.By), ct));
        }

        if (said.About is not null && session.Phase == SessionPhase.Published)
        {
            return new("question:published", QuestionReplies.SessionPublished(session));
        }

        // What was asked before stays its asker's, to look at and to take back.
        if (session.Phase == SessionPhase.CalledOff && command is not (MemberCommand.Question.Withdraw or MemberCommand.Question.BecomeAnonymous or MemberCommand.Question.ListOwn))
        {
            return new("question:called-off", CourseReplies.IsCalledOff(session, await db.NextAsync(said.Group.Id, except: null, ct)));
        }

        return command switch
        {
            MemberCommand.Question.Announce => new("command:question", QuestionReplies.Invitation()),
            MemberCommand.Question.Ask one => await ask.HandleAsync(session, said with { Text = one.Text }, one.Kind, ct, isSaid: true),
            MemberCommand.Question.Withdraw { Also: { } also } both => await WithdrawBothAsync(session, said, both.Number, also, ct),
            MemberCommand.Question.Withdraw withdraw => await change.HandleAsync(session, said, withdraw.Number, new QuestionCommand.Withdraw(), ct),
            MemberCommand.Question.BecomeComment become =>
                await change.HandleAsync(session, said, become.Number, new QuestionCommand.ChangeKind(QuestionKind.Comment), ct),
            MemberCommand.Question.BecomeQuestion become =>
                await change.HandleAsync(session, said, become.Number, new QuestionCommand.ChangeKind(QuestionKind.Question), ct),
            MemberCommand.Question.BecomeOperational become =>
                await change.HandleAsync(session, said, become.Number, new QuestionCommand.ChangeKind(QuestionKind.Operational), ct),
            MemberCommand.Question.BecomeAnonymous become =>
                await change.HandleAsync(session, said, become.Number, new QuestionCommand.BecomeAnonymous(), ct),
            MemberCommand.Question.Split one => await split.HandleAsync(session, said, one.Number, ct),
            MemberCommand.Question.Replace one => await replace.HandleAsync(session, said, one.Number, one.Replaced, ct),
            MemberCommand.Question.LeaveAsIs => new("command:leave-as-is", FollowUpReplies.LeftAsItIs()),
            MemberCommand.Question.Support one => await support.AddAsync(session, said, one.Number, ct),
            MemberCommand.Question.EndSupport one => await support.EndAsync(session, said, one.Number, ct),
            MemberCommand.Question.ListOwn => await ListOwnAsync(session, said, ct),
            MemberCommand.Question.ListOpen => await ListOpenAsync(session, said, ct),
            _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
        };
    }

    /// <summary>A message that is nothing but the wish to stay unnamed is about what its sender has asked before.</summary>
    /// <returns>Null when it is none, or when there is nothing yet that it could be about: that may follow.</returns>
    public async Task<Outcome?> TryHideAsync(Said said, CancellationToken ct)
    {
        if (!AnonymityWish.IsAboutEarlier(said.Text) || await db.ForQuestionsAsync(said.Group.Id, said.At, ct) is not { } session)
        {
            return null;
        }

        var hide = new QuestionCommand.BecomeAnonymous();
        var own = await db.Questions.Where(question => question.SessionId == session.Id && question.AskerId == said.By.Id && !question.IsUmbrella).ToListAsync(ct);
        return own.Exists(question => ChangeOwnQuestion.IsMeant(question, hide))
            ? await change.HandleAsync(session, said, NamedQuestion.NumberIn(said.Text), hide, ct)
            : null;
    }

    /// <summary>Keeps a plain message as a question or comment: it is never refused while there is a session to keep it for.</summary>
    public async Task<Outcome> KeepAsync(Said said, CancellationToken ct) =>
        await db.ForQuestionsAsync(said.Group.Id, said.At, ct) is { } session
            ? await keep.HandleAsync(session, said, ct)
            : new("unplaced:no-session", await NoSession.ReplyAsync(db, said.Group.Id, said.At, MemberReplies.NoSession(said.By), ct));

    /// <summary>A question, and the message in which its asker wished to take it back.</summary>
    private async Task<Outcome> WithdrawBothAsync(Session session, Said said, int? number, int also, CancellationToken ct)
    {
        var outcome = await change.HandleAsync(session, said, number, new QuestionCommand.Withdraw(), ct);
        await change.HandleAsync(session, said, also, new QuestionCommand.Withdraw(), ct);
        return outcome;
    }

    private async Task<Outcome> ListOwnAsync(Session session, Said said, CancellationToken ct)
    {
        var all = await db.AllQuestionsAsync(session, ct);
        var own = all.FindAll(question => question.AskerId == said.By.Id && !question.IsUmbrella);
        await outbox.DropRidesAsync(said.Group.Key, said.By, [.. own.SelectMany(question => AskerNotices.TopicsOf(question.Id))], ct);
        return new("command:own-questions", QuestionReplies.Own(
            session, own, all, await PublishedFates.ReadAsync(db, session, ct), SupportRules.Count(all, await db.SupportsAsync(session, ct))));
    }

    /// <summary>What most people wait for comes first.</summary>
    private async Task<Outcome> ListOpenAsync(Session session, Said said, CancellationToken ct)
    {
        if (!session.Phase.HasQueue())
        {
            return new("command:open-questions:published", QuestionReplies.NothingComesUp(session));
        }

        var shown = await db.Questions
            .Where(question => question.SessionId == session.Id && question.Kind == QuestionKind.Question
                && (question.State == QuestionState.Queued || question.State == QuestionState.Next || question.State == QuestionState.Now
                    || question.State == QuestionState.Merged))
            .ToListAsync(ct);
        var supporters = SupportRules.Count(shown, await db.SupportsAsync(session, ct));
        var open = shown.Where(SupportRules.IsOpen)
            .OrderByDescending(question => supporters.GetValueOrDefault(question.Id)).ThenBy(question => question.Number).ToList();
        return new("command:open-questions", QuestionReplies.Open(session, open, supporters, said.By.Id));
    }
}
