namespace LineSimulator.Journal;

internal enum JournalDirection
{
    /// <summary>The bot called the platform.</summary>
    Api,

    /// <summary>The platform called the bot.</summary>
    Webhook,
}

internal enum JournalVerdict
{
    Accepted,

    /// <summary>Answered with a 4xx, by the platform's own rules or by the bot.</summary>
    Refused,

    /// <summary>Answered with a 5xx, too late, or not at all.</summary>
    Failed,
}

/// <summary>One call between bot and platform, as a reader of the journal sees it.</summary>
/// <param name="Number">Rises with the beginning of each call.</param>
/// <param name="Subject">The endpoint's name, or the types of the webhook's events.</param>
/// <param name="Status">The HTTP status, or null if no answer got through.</param>
/// <param name="Milliseconds">By the platform's clock.</param>
/// <param name="Note">Why it was refused or failed, in LINE's words; empty if all is well.</param>
/// <param name="PlannedFault">The kind of the fault that struck, where one was planned.</param>
internal sealed record JournalEntry(
    long Number,
    DateTimeOffset At,
    JournalDirection Direction,
    string Method,
    string Path,
    string Subject,
    int? Status,
    double Milliseconds,
    JournalVerdict Verdict,
    string Note)
{
    public string? PlannedFault { get; init; }

    public string? RequestId { get; init; }

    public bool IsRedelivery { get; init; }

    public required JournalBody Request { get; init; }

    public required JournalBody Answer { get; init; }
}

/// <param name="Text">The beginning of the body with its tokens masked; empty for anything that is not text.</param>
/// <param name="Bytes">The whole length.</param>
/// <param name="IsCut">The text is not the whole body.</param>
internal sealed record JournalBody(string Text, long Bytes, bool IsCut)
{
    public static JournalBody Empty { get; } = new("", 0, false);
}
