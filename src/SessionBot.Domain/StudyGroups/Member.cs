namespace SessionBot.Domain.StudyGroups;

/// <summary>A LINE user who has written to the group's account. An organizer is a member with that role.</summary>
public sealed class Member
{
    public required MemberId Id { get; init; }

    public required StudyGroupId StudyGroupId { get; init; }

    /// <summary>Never shown and never logged; only sends use it.</summary>
    public required string LineUserId { get; init; }

    /// <summary>The LINE profile name: organizers see it, other members and the article never do.</summary>
    public string? DisplayName { get; set; }

    public RegionId? RegionId { get; set; }

    public bool IsOrganizer { get; set; }

    /// <summary>False after an unfollow: nothing is sent any more.</summary>
    public bool IsFollowing { get; set; } = true;

    /// <summary>False after 「リマインド停止」.</summary>
    public bool WantsReminders { get; set; } = true;

    /// <summary>Wrong codes of organizers in a row.</summary>
    public int WrongCodes { get; set; }

    /// <summary>When the last of them came; null when the last code was right, or none was ever sent.</summary>
    public DateTimeOffset? WrongCodeAt { get; set; }

    /// <summary>Of the newest address that signs this organizer in; null once it was used.</summary>
    public string? SignInKeyHash { get; set; }

    public required DateTimeOffset JoinedAt { get; init; }
}
