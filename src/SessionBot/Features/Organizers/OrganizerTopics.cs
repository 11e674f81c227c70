namespace SessionBot.Features.Organizers;

/// <summary>How the topics of notices begin that are for organizers alone: what waits of them is taken back from whoever is none any more.</summary>
internal static class OrganizerTopics
{
    public const string Note = "for-organizers:";
    public const string Notes = "notes:";
    public const string Codes = "codes:";
    public const string AttachmentFailed = "attachment-failed:";
    public const string DeadLetters = "dead-letters";

    public static bool Is(string topic) => Array.Exists([Note, Notes, Codes, AttachmentFailed, DeadLetters], start => topic.StartsWith(start, StringComparison.Ordinal));
}
