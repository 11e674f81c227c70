namespace SessionBot.Domain.Questions;

/// <summary>A question or a comment that a member sent to a session.</summary>
public sealed class Question
{
    /// <summary>Stands for the text of a question that is a photo or a file alone.</summary>
    public const string OnlyAttachments = "（添付のみ）";

    public required QuestionId Id { get; init; }

    public required SessionId SessionId { get; init; }

    /// <summary>The number on the receipt; counts from 1 within a session and is never given twice.</summary>
    public required int Number { get; init; }

    public required MemberId AskerId { get; init; }

    /// <summary>The messages that it was sent in; empty once the asker has unsent them all.</summary>
    public List<QuestionPart> Parts { get; init; } = [];

    public required QuestionTiming Timing { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public QuestionState State { get; private set; } = QuestionState.Held;

    public required QuestionKind Kind { get; set; }

    public bool IsAnonymous { get; private set; }

    /// <summary>It may hurt somebody: an organizer reads it before anybody else, and approves it by its number or not at all.</summary>
    public bool NeedsCare { get; set; }

    public QuestionId? MergedInto { get; private set; }

    public string? NotTakenReason { get; private set; }

    public AnswerTime? AnsweredWhen { get; private set; }

    public List<Answer> Answers { get; init; } = [];

    /// <summary>まとめの質問: an organizer's words for several questions, which are merged into it. Its asker is that organizer, who wants no answer.</summary>
    public bool IsUmbrella { get; init; }

    /// <summary>The question that this one was a part of, until an organizer divided it.</summary>
    public QuestionId? SplitFrom { get; init; }

    /// <inheritdoc cref="QuestionStanding"/>
    public string? Label { get; private set; }

    /// <inheritdoc cref="QuestionStanding"/>
    public QuestionAssignee? Assignee { get; private set; }

    /// <inheritdoc cref="QuestionStanding"/>
    public int? Place { get; private set; }

    /// <inheritdoc cref="QuestionStanding"/>
    public int? Wording { get; private set; }

    /// <summary>言い換え: what organizers have put in the place of its words, in their order. An erased one keeps its place, empty.</summary>
    public List<QuestionWording> Wordings { get; init; } = [];

    /// <summary>The lower, the earlier it comes up.</summary>
    public int Order => Place ?? Number;

    /// <summary>The organizers' wording, null where its asker's own words are shown.</summary>
    public string? Reworded => Wording is { } chosen && Text.Length > 0 && Wordings[chosen - 1].Text is { Length: > 0 } words ? words : null;

    /// <summary>What everybody sees of it.</summary>
    public string Shown => Reworded ?? Text;

    /// <summary>What was written, whatever the order in which it arrived; empty once it is unsent.</summary>
    public string Text
    {
        get
        {
            var written = string.Join('\n', InOrder().Select(part => part.Text).Where(text => text.Length > 0));
            return written.Length == 0 && Parts.Count > 0 ? OnlyAttachments : written;
        }
    }

    public QuestionStanding Standing => new(State, Kind, IsAnonymous, MergedInto, NotTakenReason, AnsweredWhen, Label, Assignee, Place, Wording);

    public IEnumerable<QuestionPart> InOrder() => Parts.OrderBy(part => part.SentAt).ThenBy(part => part.LineMessageId, StringComparer.Ordinal);

    /// <summary>Puts other words in place of a reason that was unsent.</summary>
    public void EraseReason(string reason, string placeholder) =>
        NotTakenReason = NotTakenReason == reason ? placeholder : NotTakenReason;

    /// <summary>Its text is another, or gone: what organizers made of it may say what is not there any more.</summary>
    public void EraseWordings() => Wordings.ForEach(wording => wording.Text = "");

    /// <summary>For a question that a command makes: until its change is applied, it stands as one that was taken back.</summary>
    public void StandAside() => State = QuestionState.Withdrawn;

    public void Apply(QuestionChanged change)
    {
        if (change.Before != Standing)
        {
            throw new InvalidOperationException($"Question {Number} stands at {Standing}; the change starts at {change.Before}.");
        }

        (State, Kind, IsAnonymous) = (change.After.State, change.After.Kind, change.After.IsAnonymous);
        (MergedInto, NotTakenReason, AnsweredWhen) = (change.After.MergedInto, change.After.Reason, change.After.AnsweredWhen);
        (Label, Assignee, Place, Wording) = (change.After.Label, change.After.Assignee, change.After.Place, change.After.Wording);
    }
}

/// <summary>One message of a question; a photo or a file has no text.</summary>
public sealed class QuestionPart
{
    public QuestionId QuestionId { get; init; }

    public required string LineMessageId { get; init; }

    /// <summary>The message that these words were cut from, when an organizer divided it: both go when it is unsent.</summary>
    public string? CutFrom { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When LINE says that the text became what it is: edits may overtake each other, and the latest holds.</summary>
    public required DateTimeOffset TextAt { get; set; }
}

/// <summary>An organizer's words for a question.</summary>
public sealed class QuestionWording
{
    public required string Text { get; set; }

    /// <summary>The message that it was sent with.</summary>
    public required string LineMessageId { get; init; }
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
