namespace SessionBot.Domain.StudyGroups;

/// <summary>A message to all members, which costs one message of the quota each: an organizer sees the cost and says yes before it goes out.</summary>
public sealed class Announcement
{
    public required AnnouncementId Id { get; init; }

    public required StudyGroupId StudyGroupId { get; init; }

    public required MemberId AuthorId { get; init; }

    public required string LineMessageId { get; init; }

    /// <summary>Empty once it is sent or dropped: LINE shows it, and a copy would have to be found at an unsend.</summary>
    public required string Text { get; set; }

    public AnnouncementState State { get; set; } = AnnouncementState.Proposed;

    public required DateTimeOffset ProposedAt { get; init; }
}

public enum AnnouncementState
{
    Proposed,
    Sent,
    Dropped,
}
