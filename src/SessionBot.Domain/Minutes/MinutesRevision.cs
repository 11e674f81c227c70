namespace SessionBot.Domain.Minutes;

public enum MinutesState
{
    Draft,

    /// <summary>Approved and frozen: its content never changes again.</summary>
    Approved,

    /// <summary>Emptied, because a source was unsent; its number is never given again.</summary>
    Dropped,
}

public sealed class MinutesRevision
{
    public required SessionId SessionId { get; init; }

    /// <summary>Counts from 1 within the session.</summary>
    public required int Revision { get; init; }

    /// <summary>The drafter's revision that organizers edited into this one; null where it is the drafter's own.</summary>
    public int? Base { get; init; }

    public MinutesState State { get; set; } = MinutesState.Draft;

    /// <summary>The whole document with evidence and coverage, as JSON.</summary>
    public required string Document { get; set; }

    /// <summary>SHA-256 of <see cref="Document"/>, in lower-case hexadecimal: what the organizer approved.</summary>
    public required string Hash { get; init; }

    /// <summary>SHA-256 of all that people had sent when it was drafted: if anything is different now, it is no longer up to date.</summary>
    public required string SourceHash { get; init; }

    /// <summary>Who asked for it and is told about a later one; null when nobody did.</summary>
    public MemberId? RequestedBy { get; init; }

    /// <summary>The drafter's name.</summary>
    public required string Drafter { get; init; }

    public required DateTimeOffset DraftedAt { get; init; }

    public MemberId? ApprovedBy { get; set; }

    public DateTimeOffset? ApprovedAt { get; set; }

    /// <summary>What is different from the minutes that were published before; null for a session's first.</summary>
    public string? Correction { get; set; }
}
