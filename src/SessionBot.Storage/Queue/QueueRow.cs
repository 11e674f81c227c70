namespace SessionBot.Storage.Queue;

public enum QueueStatus
{
    Pending = 0,
    Done = 1,

    /// <summary>Given up: kept with its payload. It no longer blocks its stream.</summary>
    Dead = 2,

    /// <summary>A dead letter that a person has looked at and closed: kept in the record, tried no more.</summary>
    SetAside = 3,
}

/// <summary>
/// What both queues have in common. Within a lane, rows of one stream are worked on strictly in the order of
/// <see cref="Seq"/>; streams run beside each other.
/// </summary>
public abstract class QueueRow
{
    /// <summary>
    /// No moment of any clock: what a process puts here for now, while its clock is ahead, would be due later for all others, and stay
    /// behind when that process ends.
    /// </summary>
    public static readonly DateTimeOffset AtOnce = DateTimeOffset.UnixEpoch;

    /// <summary>Given when it is stored.</summary>
    public long Seq { get; internal set; }

    public required string Lane { get; init; }

    public required string StreamKey { get; set; }

    public QueueStatus Status { get; set; }

    public int Attempts { get; set; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>Not to be claimed earlier; <see cref="AtOnce"/> where nothing is to be waited for.</summary>
    public required DateTimeOffset DueAt { get; set; }

    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>When it was first worked on: how long it has been failing counts from here, not from when it came in.</summary>
    public DateTimeOffset? FirstClaimedAt { get; set; }

    /// <summary>Counts claims. Work may only be committed under the fence it was claimed with.</summary>
    public long Fence { get; set; }

    /// <summary>What failed last, without anything a member wrote; null again when an attempt after that came to no end (<see cref="QueueClaim.ForgetError"/>).</summary>
    public string? LastError { get; set; }

    public DateTimeOffset? DoneAt { get; set; }
}
