namespace SessionBot.Domain.Questions;

/// <summary>A question or a comment that a member sent to a session.</summary>
public sealed class Question
{
    public required QuestionId Id { get; init; }

    public required SessionId SessionId { get; init; }

    /// <summary>The number on the receipt; counts from 1 within a session and is never given twice.</summary>
    public required int Number { get; init; }

    public required MemberId AskerId { get; init; }

    /// <summary>Empty once the asker has unsent it.</summary>
    public required string Text { get; set; }

    public required string LineMessageId { get; init; }

    public required QuestionTiming Timing { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public QuestionState State { get; private set; } = QuestionState.Held;

    public required QuestionKind Kind { get; set; }

    public bool IsAnonymous { get; private set; }

    public QuestionId? MergedInto { get; private set; }

    public string? NotTakenReason { get; private set; }

    public AnswerTime? AnsweredWhen { get; private set; }

    public List<Answer> Answers { get; init; } = [];

    public QuestionStanding Standing => new(State, Kind, IsAnonymous, MergedInto, NotTakenReason, AnsweredWhen);

    /// <summary>Puts other words in place of a reason that was unsent.</summary>
    public void EraseReason(string reason, string placeholder) =>
        NotTakenReason = NotTakenReason == reason ? placeholder : NotTakenReason;

    public void Apply(QuestionChanged change)
    {
        if (change.Before != Standing)
        {
            throw new InvalidOperationException($"Question {Number} stands at {Standing}; the change starts at {change.Before}.");
        }

        (State, Kind, IsAnonymous) = (change.After.State, change.After.Kind, change.After.IsAnonymous);
        (MergedInto, NotTakenReason, AnsweredWhen) = (change.After.MergedInto, change.After.Reason, change.After.AnsweredWhen);
    }
}

/// <summary>What was answered, in the words that an organizer noted or the answerer wrote.</summary>
public sealed class Answer
{
    public required QuestionId QuestionId { get; init; }

    /// <summary>Counts from 1 within the question.</summary>
    public required int Ordinal { get; init; }

    public required string Text { get; set; }

    public required string LineMessageId { get; init; }

    public required MemberId RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
