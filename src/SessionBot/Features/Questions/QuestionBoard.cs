using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Questions;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Organizers;
using SessionBot.Features.Webhook;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.Questions;

/// <summary>What organizers do to the questions of a session.</summary>
internal sealed class QuestionBoard(
    SessionBotDb db, QuestionChanges changes, AskerNotices notices, AnswerQuestion answer, RewordQuestion reword, DivideQuestion divide,
    GatherQuestions gather, UndoModeration undo, MeaningHints meanings)
{
    public async Task<Outcome> HandleAsync(OrganizerCommand.Board command, Session session, Said said, CancellationToken ct)
    {
        if (!session.Phase.HasQueue() && NeedsQueue(command))
        {
            return new("organizer:refused:published", BoardReplies.Published(session));
        }

        var all = command is OrganizerCommand.Board.ApproveAll ? await db.HeldQuestionsAsync(session, ct) : await db.AllQuestionsAsync(session, ct);
        return command switch
        {
            OrganizerCommand.Board.List => new("organizer:question-list", BoardReplies.List(
                session, all, await db.AskersAsync(session, ct), SupportRules.Count(all, await db.SupportsAsync(session, ct)), await LookalikesAsync(session, all, ct), await db.ElsewhereAsync(session, ct))),
            OrganizerCommand.Board.Undo => await undo.HandleAsync(session, all, said, ct),
            OrganizerCommand.Board.Advance => await SettleAsync(session, all, said, QuestionQueue.Advance(all), about: null, ct),
            OrganizerCommand.Board.ApproveAll shown => await ApproveAllAsync(session, all, shown, said, ct),
            OrganizerCommand.Board.Answer one => Find(all, one.Number) is { } question
                ? await answer.HandleAsync(session, all, question, one, said, ct)
                : NotFound(one.Number),
            OrganizerCommand.Board.PutNow one => await WithAsync(all, one.Number, question => SettleAsync(session, all, said, QuestionQueue.PutNow(all, question), question, ct)),
            OrganizerCommand.Board.PutNext one => await WithAsync(all, one.Number, question => SettleAsync(session, all, said, QuestionQueue.PutNext(all, question), question, ct)),
            OrganizerCommand.Board.Approve one => await DecideAsync(one.Number, new QuestionCommand.Approve()),
            OrganizerCommand.Board.Hold one => await DecideAsync(one.Number, new QuestionCommand.Hold()),
            OrganizerCommand.Board.NotTake one => await DecideAsync(one.Number, new QuestionCommand.NotTake(one.Reason)),
            OrganizerCommand.Board.Merge one => Find(all, one.Into) is { } target
                ? await DecideAsync(one.Number, new QuestionCommand.MergeInto(target.Id), target)
                : NotFound(one.Into),
            OrganizerCommand.Board.Reorder one => await WithAsync(all, one.Number, question => SettleAsync(
                session, all, said, QuestionQueue.Move(all, question, one.Where), question, ct, (_, _) => MarkReplies.Moved(question, all))),
            OrganizerCommand.Board.PutLabel one => await MarkAsync(one.Number, new QuestionCommand.PutLabel(one.Label)),
            OrganizerCommand.Board.Assign one => await MarkAsync(one.Number, new QuestionCommand.Assign(one.To)),
            OrganizerCommand.Board.ChangeKind one => await DecideAsync(one.Number, new QuestionCommand.ChangeKind(one.Kind)),
            OrganizerCommand.Board.Reword one => await WithAsync(all, one.Number, question => reword.HandleAsync(session, all, question, one.Text, said, ct)),
            OrganizerCommand.Board.Divide one => await WithAsync(all, one.Number, question => divide.HandleAsync(session, all, question, one.Place, said, ct)),
            OrganizerCommand.Board.Gather many => await gather.HandleAsync(session, all, many, said, ct),
            OrganizerCommand.Board.Together many => await TogetherAsync(session, all, many, said, ct),
            _ => throw new InvalidOperationException($"No use case for {command.GetType().Name}."),
        };

        Task<Outcome> DecideAsync(int number, QuestionCommand wanted, Question? target = null) =>
            WithAsync(all, number, question => SettleAsync(session, all, said, QuestionRules.Decide(question, wanted, target), question, ct));

        Task<Outcome> MarkAsync(int number, QuestionCommand mark) =>
            WithAsync(all, number, question => SettleAsync(session, all, said, QuestionRules.Decide(question, mark), question, ct, MarkReplies.Marked));
    }

    private async Task<IReadOnlyDictionary<QuestionId, int>> LookalikesAsync(Session session, List<Question> all, CancellationToken ct)
    {
        var known = LookalikesOfHeld.Among(all);
        return meanings.Embeddings is null ? known : (await FoundLookalikes.None.FollowAsync(db, session, ct)).Beside(known, [.. LookalikesOfHeld.Compared(all)]);
    }

    private async Task<Outcome> SettleAsync(
        Session session, List<Question> all, Said said, QuestionDecision decision, Question? about, CancellationToken ct,
        Func<IReadOnlyList<QuestionChanged>, IReadOnlyList<Question>, ISendMessage>? reply = null)
    {
        switch (decision)
        {
            case QuestionDecision.Accepted accepted:
                var changed = QuestionQueue.WithFollowers(all, accepted.Changes);
                await changes.ApplyAsync(session, said.By.Id, changed, all, ct);
                await notices.TellAsync(said.Group.Key, changed, all, said.By.Id, ct);
                return new($"organizer:questions-changed:{changed.Count}", (reply ?? BoardReplies.Changed)(changed, all));
            case QuestionDecision.Refused refused:
                return new($"organizer:refused:{refused.Why}", BoardReplies.Refused(about, refused.Why));
            default:
                throw new InvalidOperationException($"No rule for {decision.GetType().Name}.");
        }
    }

    /// <summary>What is left for a look of its own is named.</summary>
    private async Task<Outcome> ApproveAllAsync(Session session, List<Question> all, OrganizerCommand.Board.ApproveAll command, Said said, CancellationToken ct)
    {
        var shown = all.FindAll(question => command.Concerns(question.Number));
        var outcome = await SettleAsync(session, all, said, QuestionQueue.ApproveAll(shown), about: null, ct);
        var left = shown.FindAll(question => question is { State: QuestionState.Held, NeedsCare: true, Kind: not QuestionKind.Operational });
        return left.Count == 0 ? outcome : outcome with { Reply = [BoardReplies.LeftForALook(left), .. outcome.Reply] };
    }

    /// <summary>Those for which it made no sense are named.</summary>
    private async Task<Outcome> TogetherAsync(Session session, List<Question> all, OrganizerCommand.Board.Together command, Said said, CancellationToken ct)
    {
        var chosen = all.FindAll(question => command.Numbers.Contains(question.Number));
        var decision = QuestionQueue.Together(chosen, command.What);
        var isMark = command.What is QuestionCommand.PutLabel or QuestionCommand.Assign;
        var outcome = await SettleAsync(session, all, said, decision, about: null, ct, isMark ? MarkReplies.Marked : BoardReplies.Changed);
        var left = decision is QuestionDecision.Accepted accepted ? chosen.FindAll(question => accepted.Changes.All(change => change.QuestionId != question.Id)) : [];
        return left.Count == 0 ? outcome : outcome with { Reply = [MarkReplies.LeftAsTheyAre(left), .. outcome.Reply] };
    }

    private static bool NeedsQueue(OrganizerCommand.Board command) => command is not (
        OrganizerCommand.Board.List or OrganizerCommand.Board.Undo or OrganizerCommand.Board.Answer or OrganizerCommand.Board.NotTake or OrganizerCommand.Board.Merge
        or OrganizerCommand.Board.PutLabel or OrganizerCommand.Board.Assign
        or OrganizerCommand.Board.Together { What: QuestionCommand.MarkAnswered or QuestionCommand.NotTake or QuestionCommand.PutLabel or QuestionCommand.Assign });

    private static Question? Find(List<Question> all, int number) => all.Find(question => question.Number == number);

    private static async Task<Outcome> WithAsync(List<Question> all, int number, Func<Question, Task<Outcome>> act) =>
        Find(all, number) is { } question ? await act(question) : NotFound(number);

    private static Outcome NotFound(int number) => new("organizer:no-such-question", BoardReplies.NotFound(number));
}
