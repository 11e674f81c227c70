namespace SessionBot.Domain.Questions;

public abstract record QuestionCommand
{
    private QuestionCommand()
    {
    }

    public sealed record Hold : QuestionCommand;

    /// <summary>Also takes a question back that was not taken, merged, or put on screen.</summary>
    public sealed record Approve : QuestionCommand;

    public sealed record PutNext : QuestionCommand;

    public sealed record PutNow : QuestionCommand;

    public sealed record MarkAnswered(AnswerTime When) : QuestionCommand;

    public sealed record NotTake(string Reason) : QuestionCommand;

    public sealed record MergeInto(QuestionId Other) : QuestionCommand;

    public sealed record Withdraw : QuestionCommand;

    public sealed record ChangeKind(QuestionKind Kind) : QuestionCommand;

    public sealed record BecomeAnonymous : QuestionCommand;

    /// <param name="Label">As it was written; empty takes it away.</param>
    public sealed record PutLabel(string Label) : QuestionCommand;

    public sealed record Assign(QuestionAssignee? To) : QuestionCommand;

    /// <param name="Wording">One of the question's, or null for its asker's own words.</param>
    public sealed record Reword(int? Wording) : QuestionCommand;
}

/// <summary>A fact: a question went from one standing to another.</summary>
public sealed record QuestionChanged(QuestionId QuestionId, QuestionStanding Before, QuestionStanding After)
{
    /// <summary>False when it stands where it stood: only its kind, who sees its asker, or a mark of the organizers is another.</summary>
    public bool IsStep => Before.Fate() with { Kind = After.Kind, IsAnonymous = After.IsAnonymous } != After.Fate();

    /// <summary>What takes it back for a question that stands so now. Marks that others have put meanwhile stay.</summary>
    /// <returns>Null if what it changed has been changed again.</returns>
    public QuestionChanged? InverseFrom(QuestionStanding now)
    {
        var (fate, label, assignee, place, wording) = (now.Fate(), now.Label, now.Assignee, now.Place, now.Wording);
        return Returns(Before.Fate(), After.Fate(), ref fate) && Returns(Before.Label, After.Label, ref label)
            && Returns(Before.Assignee, After.Assignee, ref assignee) && Returns(Before.Place, After.Place, ref place)
            && Returns(Before.Wording, After.Wording, ref wording)
            ? new(QuestionId, now, fate with { Label = label, Assignee = assignee, Place = place, Wording = wording })
            : null;
    }

    private static bool Returns<T>(T before, T after, ref T now)
    {
        var (isTouched, isAsLeft) = (!Equals(before, after), Equals(now, after));
        now = isTouched ? before : now;
        return isAsLeft || !isTouched;
    }
}

public enum QuestionRefusal
{
    /// <summary>It already stands as the command wants it.</summary>
    NothingToChange,

    /// <summary>Its asker took it back: nobody else brings it up again.</summary>
    Withdrawn,

    /// <summary>From its state the command makes no sense, such as answering a merged question.</summary>
    NotFromThisState,

    /// <summary>The reason for not taking a question is told to its asker, so it cannot be empty.</summary>
    ReasonMissing,

    /// <summary>A question cannot be merged into itself or into one that is itself merged, withdrawn or not taken.</summary>
    MergeTargetClosed,

    /// <summary>Something else has changed the question since.</summary>
    ChangedSince,

    /// <summary>What is meant for the organizers alone is neither queued nor shown.</summary>
    Operational,

    /// <summary>Longer than a label is read.</summary>
    LabelTooLong,

    /// <summary>A question that takes others in has words of its own.</summary>
    WordingMissing,

    /// <summary>There is no such place, or nothing would stand on one side of it.</summary>
    NothingToSplit,
}

public abstract record QuestionDecision
{
    private QuestionDecision()
    {
    }

    public sealed record Accepted(IReadOnlyList<QuestionChanged> Changes) : QuestionDecision;

    public sealed record Refused(QuestionRefusal Why) : QuestionDecision;
}
