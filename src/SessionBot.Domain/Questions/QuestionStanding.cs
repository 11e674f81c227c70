namespace SessionBot.Domain.Questions;

/// <summary>All of a question that moderation changes, as one value: an event keeps the one before and the one after.</summary>
/// <param name="MergedInto">The question that speaks for this one, exactly when the state is Merged.</param>
/// <param name="Reason">Why it was not taken, in words for the asker, exactly when the state is NotTaken.</param>
/// <param name="AnsweredWhen">Exactly when the state is Answered.</param>
/// <param name="Label">話題: what organizers sort it under, as <see cref="QuestionLabel"/> writes it.</param>
/// <param name="Assignee">Who is to answer; null while nobody has said so.</param>
/// <param name="Place">Where it stands in the order of the queue; null: where its number puts it.</param>
/// <param name="Wording">Which of its wordings is shown, counted from 1; null: its asker's own words.</param>
public sealed record QuestionStanding(
    QuestionState State,
    QuestionKind Kind,
    bool IsAnonymous,
    QuestionId? MergedInto = null,
    string? Reason = null,
    AnswerTime? AnsweredWhen = null,
    string? Label = null,
    QuestionAssignee? Assignee = null,
    int? Place = null,
    int? Wording = null)
{
    /// <summary>What becomes of it, without the marks that organizers put beside it, each for itself.</summary>
    public QuestionStanding Fate() => this with { Label = null, Assignee = null, Place = null, Wording = null };

    /// <summary>The same question in another state, without what belonged to the old state.</summary>
    public QuestionStanding In(QuestionState state) =>
        this with { State = state, MergedInto = null, Reason = null, AnsweredWhen = null };
}
