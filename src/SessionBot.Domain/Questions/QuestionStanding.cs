namespace SessionBot.Domain.Questions;

/// <summary>All of a question that moderation changes, as one value: an event keeps the one before and the one after.</summary>
/// <param name="MergedInto">The question that speaks for this one, exactly when the state is Merged.</param>
/// <param name="Reason">Why it was not taken, in words for the asker, exactly when the state is NotTaken.</param>
/// <param name="AnsweredWhen">Exactly when the state is Answered.</param>
public sealed record QuestionStanding(
    QuestionState State,
    QuestionKind Kind,
    bool IsAnonymous,
    QuestionId? MergedInto = null,
    string? Reason = null,
    AnswerTime? AnsweredWhen = null)
{
    /// <summary>The same question in another state, without what belonged to the old state.</summary>
    public QuestionStanding In(QuestionState state) =>
        this with { State = state, MergedInto = null, Reason = null, AnsweredWhen = null };
}
