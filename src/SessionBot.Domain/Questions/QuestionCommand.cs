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
}

/// <summary>A fact: a question went from one standing to another.</summary>
public sealed record QuestionChanged(QuestionId QuestionId, QuestionStanding Before, QuestionStanding After)
{
    public QuestionChanged Inverse => new(QuestionId, After, Before);

    /// <summary>False when it stands where it stood: only its kind or who sees its asker is another.</summary>
    public bool IsStep => Before with { Kind = After.Kind, IsAnonymous = After.IsAnonymous } != After;
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
}

public abstract record QuestionDecision
{
    private QuestionDecision()
    {
    }

    public sealed record Accepted(IReadOnlyList<QuestionChanged> Changes) : QuestionDecision;

    public sealed record Refused(QuestionRefusal Why) : QuestionDecision;
}
