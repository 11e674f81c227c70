namespace SessionBot.Domain.Attachments;

/// <summary>A photo, a video, a recording or a file that a member sent; it belongs to the report or question of the same message.</summary>
public sealed class Attachment
{
    public required string LineMessageId { get; init; }

    public required StudyGroupId StudyGroupId { get; init; }

    public required MemberId SenderId { get; init; }

    public required AttachmentKind Kind { get; init; }

    /// <summary>As its sender named it; only files have a name, and only while they are not unsent.</summary>
    public string? FileName { get; set; }

    /// <summary>Photos that were chosen together share it.</summary>
    public string? ImageSetId { get; init; }

    public AttachmentState State { get; set; } = AttachmentState.Fetching;

    /// <summary>In bytes; null until it is known.</summary>
    public long? Size { get; set; }

    public string? MediaType { get; set; }

    /// <summary>The file's name in the store, exactly while the state is Stored.</summary>
    public string? StoredAs { get; set; }

    public required DateTimeOffset SentAt { get; init; }
}

public enum AttachmentKind
{
    Image,
    Video,
    Audio,
    File,
}

public enum AttachmentState
{
    Fetching,
    Stored,
    TooLarge,

    /// <summary>Its type is not one that the service keeps.</summary>
    WrongType,

    /// <summary>LINE has it no more: unsent, or deleted after LINE's own time.</summary>
    Gone,

    /// <summary>It could not be fetched, however long it was tried.</summary>
    Failed,
}
