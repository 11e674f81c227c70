using SessionBot.Domain.Questions;
using static SessionBot.Domain.Questions.QuestionState;

namespace SessionBot.Tests.Model;

/// <summary>What organizers do to the questions, and how they take it back.</summary>
internal sealed class BoardModel(QuestionModel questions)
{
    private const string ErasedReason = "（取り消されました）";

    private readonly List<ModelStep> _steps = [];

    private readonly List<(string MessageId, ModelQuestion Question, string Reason)> _reasons = [];

    public string Decide(string organizer, int number, Func<ModelQuestion, (ModelStanding? After, string Refusal)> rule)
    {
        if (questions.Find(number) is not { } question)
        {
            return "organizer:no-such-question";
        }

        return Rule(question, rule) switch
        {
            (null, var refusal) => $"organizer:refused:{refusal}",
            (var after, _) => Settle(organizer, [(question, after)]),
        };
    }

    public static (ModelStanding?, string) Approve(ModelQuestion question) =>
        question.Standing.Kind == QuestionKind.Operational ? (null, "Operational")
        : question.State == Answered ? NotFromHere : (question.Standing.In(Queued), "");

    public static (ModelStanding?, string) Hold(ModelQuestion question) =>
        question.State is Held or Queued or Next or Now ? (question.Standing.In(Held), "") : NotFromHere;

    public static (ModelStanding?, string) Show(ModelQuestion question, QuestionState where) =>
        question.Standing.Kind == QuestionKind.Operational ? (null, "Operational")
        : question.State is Held or Queued or Next or Now ? (question.Standing.In(where), "") : NotFromHere;

    public string NotTake(string organizer, int number, string reason, string messageId)
    {
        var fate = Decide(organizer, number, question => question.State is Held or Queued or Next or Now or NotTaken
            ? (question.Standing.In(NotTaken) with { Reason = reason }, "") : NotFromHere);
        if (fate.StartsWith("organizer:questions-changed", StringComparison.Ordinal))
        {
            _reasons.Add((messageId, questions.Find(number)!, reason));
        }

        return fate;
    }

    public string Merge(string organizer, int number, int into) => questions.Find(into) is not { } target
        ? "organizer:no-such-question"
        : Decide(organizer, number, question =>
            question.Standing.Kind == QuestionKind.Operational ? (null, "Operational")
            : question.State == Answered ? NotFromHere
            : target == question || target.State is Merged or Withdrawn or NotTaken || target.Standing.Kind == QuestionKind.Operational ? (null, "MergeTargetClosed")
            : (question.Standing.In(Merged) with { Into = into }, ""));

    public string PutNow(string organizer, int number) => questions.Find(number) is { } question
        ? Rule(question, one => Show(one, Now)) is (null, var refusal) ? $"organizer:refused:{refusal}"
            : Settle(organizer, [.. Closing(question), (question, question.Standing.In(Now))])
        : "organizer:no-such-question";

    public string PutNext(string organizer, int number) => questions.Find(number) is { } question
        ? Rule(question, one => Show(one, Next)) is (null, var refusal) ? $"organizer:refused:{refusal}"
            : Settle(organizer,
                [.. questions.All.Where(other => other.State == Next && other != question).Select(other => (other, other.Standing.In(Queued))), (question, question.Standing.In(Next))])
        : "organizer:no-such-question";

    public string Advance(string organizer)
    {
        var upcoming = questions.All.Find(question => question.State == Next) ?? questions.All.Find(question => question.State == Queued);
        var closing = Closing(upcoming);
        return upcoming is not null ? PutNow(organizer, upcoming.Number)
            : closing.Count > 0 ? Settle(organizer, closing) : "organizer:refused:NothingToChange";
    }

    /// <summary>The hour is over: what is on screen was taken up, and what was to come next waits.</summary>
    /// <param name="organizer">Null when the plan ends it: then any of them takes it back.</param>
    public void Close(string? organizer)
    {
        List<(ModelQuestion, ModelStanding)> changes = [.. Closing(null), .. questions.All.Where(question => question.State == Next).Select(question => (question, question.Standing.In(Queued)))];
        if (changes.Count > 0)
        {
            Settle(organizer, changes);
        }
    }

    public string ApproveAll(string organizer) =>
        questions.All.FindAll(question => question is { State: Held, Standing.Kind: not QuestionKind.Operational }) is { Count: > 0 } held
            ? Settle(organizer, held.ConvertAll(question => (question, question.Standing.In(Queued)))) : "organizer:refused:NothingToChange";

    /// <param name="text">Null when it was answered aloud.</param>
    public string Answer(string organizer, int number, string? text, string messageId, AnswerTime when)
    {
        if (questions.Find(number) is not { } question)
        {
            return "organizer:no-such-question";
        }

        var isAnswered = question.State == Answered;
        if (question.State is Withdrawn or Merged || (isAnswered && text is null))
        {
            return $"organizer:refused:{(question.State == Withdrawn ? "Withdrawn" : isAnswered ? "NothingToChange" : "NotFromThisState")}";
        }

        var step = new ModelStep(organizer) { Answer = text is null ? null : messageId };
        if (text is not null)
        {
            question.Answers.Add((messageId, text));
        }

        if (!isAnswered)
        {
            step.Changes = questions.Apply([(question, question.Standing.In(Answered) with { When = when })]);
        }

        _steps.Add(step);
        return $"organizer:answered:{number}";
    }

    /// <summary>The organizer's last step that nobody has built upon.</summary>
    public string Undo(string organizer)
    {
        var steps = _steps.FindAll(step => (step.Organizer ?? organizer) == organizer && step.IsLeft);
        foreach (var step in Enumerable.Reverse(steps).Where(CanUndo))
        {
            foreach (var (question, before, _) in step.Changes)
            {
                question.Standing = before;
            }

            Remove(step.Answer);
            step.Changes = [];
            return "organizer:undone";
        }

        return steps.Count == 0 ? "organizer:nothing-to-undo" : "organizer:refused:ChangedSince";
    }

    public void Unsend(string messageId)
    {
        Remove(messageId);
        foreach (var (_, question, reason) in _reasons.FindAll(given => given.MessageId == messageId))
        {
            question.Standing = Erased(question.Standing, reason);
            _steps.ForEach(step => step.Changes = step.Changes.ConvertAll(change =>
                change.Question == question ? (question, Erased(change.Before, reason), Erased(change.After, reason)) : change));
        }
    }

    private static (ModelStanding?, string) NotFromHere => (null, "NotFromThisState");

    private static ModelStanding Erased(ModelStanding standing, string reason) => standing.Reason == reason ? standing with { Reason = ErasedReason } : standing;

    private static (ModelStanding? After, string Refusal) Rule(ModelQuestion question, Func<ModelQuestion, (ModelStanding? After, string Refusal)> rule) =>
        question.State == Withdrawn ? (null, "Withdrawn") : rule(question) is var (after, refusal) && after == question.Standing ? (null, "NothingToChange") : (after, refusal);

    private string Settle(string? organizer, IReadOnlyList<(ModelQuestion, ModelStanding)> changes)
    {
        var step = new ModelStep(organizer) { Changes = questions.Apply(changes) };
        _steps.Add(step);
        return $"organizer:questions-changed:{step.Changes.Count}";
    }

    private List<(ModelQuestion, ModelStanding)> Closing(ModelQuestion? except) =>
        [.. questions.All.Where(question => question.State == Now && question != except).Select(question => (question, question.Standing.In(Answered) with { When = AnswerTime.Live }))];

    private void Remove(string? answer)
    {
        questions.All.ForEach(question => question.Answers.RemoveAll(known => known.MessageId == answer));
        foreach (var step in _steps.Where(step => step.Answer == answer))
        {
            step.Answer = null;
        }
    }

    private bool CanUndo(ModelStep step)
    {
        if (step.Changes.Exists(change => change.Question.Standing != change.After || change.Question.Text is null))
        {
            return false;
        }

        var after = questions.All.ToDictionary(question => question.Number, question => question.Standing);
        step.Changes.ForEach(change => after[change.Question.Number] = change.Before);
        return after.Values.Count(standing => standing.State == Now) <= 1 && after.Values.Count(standing => standing.State == Next) <= 1
            && after.Keys.All(number => !ModelStanding.LeadsBack(after, number));
    }
}
