namespace SessionBot.Domain.Questions;

public enum QuestionState
{
    /// <summary>Received; an organizer has not looked at it yet.</summary>
    Held,

    /// <summary>Approved, waiting for its turn.</summary>
    Queued,

    /// <summary>Comes after the one that is being answered; at most one in a session.</summary>
    Next,

    /// <summary>Being answered; at most one in a session.</summary>
    Now,
    Answered,
    NotTaken,
    Merged,

    /// <summary>Taken back by its asker.</summary>
    Withdrawn,
}

public enum QuestionKind
{
    Question,
    Comment,

    /// <summary>運営連絡: for the organizers alone, and no part of the minutes.</summary>
    Operational,
}

/// <summary>When it was sent, relative to the session's hour.</summary>
public enum QuestionTiming
{
    /// <summary>事前質問</summary>
    Advance,
    Live,

    /// <summary>終了後質問</summary>
    After,
}

public enum AnswerTime
{
    Live,
    Later,
}

/// <summary>担当: who is to answer.</summary>
public enum QuestionAssignee
{
    /// <summary>講師</summary>
    Speaker,

    /// <summary>事務局</summary>
    Office,
}
