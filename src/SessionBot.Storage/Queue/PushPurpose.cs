namespace SessionBot.Storage.Queue;

/// <summary>What a push is for, the most urgent first.</summary>
public enum PushPurpose
{
    /// <summary>The answer to what the person has just done, where the free reply failed.</summary>
    Answer,

    /// <summary>What became of the person's own question or request.</summary>
    Notice,

    /// <summary>To all members; an organizer has seen what it costs.</summary>
    Announcement,
    Reminder,

    /// <summary>No push at all: it rides on a free reply, or is dropped at its <see cref="OutgoingMessage.ExpiresAt"/>.</summary>
    RideOnly,
}
