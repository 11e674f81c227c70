namespace SessionBot.Domain.Sessions;

/// <summary>What organizers tell the speaker while the talk goes on; nobody else sees it.</summary>
public sealed class BackstageMessage
{
    public required SessionId SessionId { get; init; }

    /// <summary>Counts from 1 within the session.</summary>
    public required int Number { get; init; }

    public required string Text { get; init; }

    public required MemberId AuthorId { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>When the speaker said that it was read.</summary>
    public DateTimeOffset? AcknowledgedAt { get; set; }
}
