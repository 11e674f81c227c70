using static SessionBot.Domain.Questions.QuestionState;

namespace SessionBot.Domain.Questions;

/// <summary>What each command does to one question, from each state.</summary>
public static class QuestionRules
{
    public static QuestionDecision Decide(Question question, QuestionCommand command, Question? mergeTarget = null)
    {
        var now = question.Standing;
        return After(question, command, mergeTarget) switch
        {
            (null, var refusal) => new QuestionDecision.Refused(refusal),
            (var after, _) when after == now => new QuestionDecision.Refused(QuestionRefusal.NothingToChange),
            (var after, _) => new QuestionDecision.Accepted([new(question.Id, now, after)]),
        };
    }

    /// <summary>
    /// Takes one change back, if nothing has touched since what it changed. A question whose text is unsent stays withdrawn.
    /// <see cref="QuestionQueue.Undo"/> also looks at the other questions of the session.
    /// </summary>
    public static QuestionDecision Undo(Question question, QuestionChanged change) =>
        change.InverseFrom(question.Standing) is not { } inverse
            ? new QuestionDecision.Refused(QuestionRefusal.ChangedSince)
            : question.Text.Length == 0
                ? new QuestionDecision.Refused(QuestionRefusal.Withdrawn)
                : new QuestionDecision.Accepted([inverse]);

    private static (QuestionStanding? After, QuestionRefusal Refusal) After(
        Question question, QuestionCommand command, Question? mergeTarget)
    {
        var now = question.Standing;
        if (now.State == Withdrawn)
        {
            return (null, command is QuestionCommand.Withdraw ? QuestionRefusal.NothingToChange : QuestionRefusal.Withdrawn);
        }

        return (command, now.State) switch
        {
            (QuestionCommand.Withdraw, _) => Ok(now.In(Withdrawn)),
            (QuestionCommand.Approve or QuestionCommand.PutNext or QuestionCommand.PutNow or QuestionCommand.MergeInto, _)
                when now.Kind == QuestionKind.Operational => (null, QuestionRefusal.Operational),

            // What turns out to be meant for the organizers leaves the queue; on screen it is too late for that.
            (QuestionCommand.ChangeKind { Kind: QuestionKind.Operational }, Queued or Merged) =>
                Ok(now.In(Held) with { Kind = QuestionKind.Operational }),
            (QuestionCommand.ChangeKind { Kind: QuestionKind.Operational }, Next or Now) => (null, QuestionRefusal.NotFromThisState),
            (QuestionCommand.ChangeKind change, _) => Ok(now with
            {
                Kind = change.Kind,
                IsAnonymous = now.IsAnonymous || (now.Kind == QuestionKind.Operational && change.Kind != QuestionKind.Operational && AnonymityWish.IsIn(question)),
            }),
            (QuestionCommand.BecomeAnonymous, _) => Ok(now with { IsAnonymous = true }),
            (QuestionCommand.PutLabel { Label: var label }, _) => QuestionLabel.Read(label) switch
            {
                { Length: > QuestionLabel.Longest } => (null, QuestionRefusal.LabelTooLong),
                var read => Ok(now with { Label = read }),
            },
            (QuestionCommand.Assign assign, _) => Ok(now with { Assignee = assign.To }),
            (QuestionCommand.Reword, _) when now.Kind == QuestionKind.Operational => (null, QuestionRefusal.Operational),
            (QuestionCommand.Reword reword, Held or Queued or Next or Now or Answered) => Ok(now with { Wording = reword.Wording }),
            (QuestionCommand.Approve, not Answered) => Ok(now.In(Queued)),
            (QuestionCommand.Hold, Held or Queued or Next or Now) => Ok(now.In(Held)),
            (QuestionCommand.PutNext, Held or Queued or Next or Now) => Ok(now.In(Next)),
            (QuestionCommand.PutNow, Held or Queued or Next or Now) => Ok(now.In(Now)),
            (QuestionCommand.MarkAnswered answered, not Merged) => Ok(AnsweredAs(now, answered.When)),
            (QuestionCommand.NotTake { Reason: var reason }, _) when string.IsNullOrWhiteSpace(reason) =>
                (null, QuestionRefusal.ReasonMissing),
            (QuestionCommand.NotTake { Reason: var reason }, Held or Queued or Next or Now or NotTaken) =>
                Ok(now.In(NotTaken) with { Reason = reason.Trim() }),
            (QuestionCommand.MergeInto, not Answered) when !CanTakeIn(mergeTarget, question) =>
                (null, QuestionRefusal.MergeTargetClosed),
            (QuestionCommand.MergeInto { Other: var other }, not Answered) => Ok(now.In(Merged) with { MergedInto = other }),
            _ => (null, QuestionRefusal.NotFromThisState),
        };
    }

    private static (QuestionStanding?, QuestionRefusal) Ok(QuestionStanding after) => (after, default);

    /// <summary>An answer given in the session stays one when another is written later.</summary>
    private static QuestionStanding AnsweredAs(QuestionStanding now, AnswerTime when) =>
        now.State == Answered ? now : now.In(Answered) with { AnsweredWhen = when };

    private static bool CanTakeIn(Question? target, Question other) =>
        target is { State: Held or Queued or Next or Now or Answered, Kind: not QuestionKind.Operational } && target.Id != other.Id;
}
