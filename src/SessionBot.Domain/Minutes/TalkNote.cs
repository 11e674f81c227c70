namespace SessionBot.Domain.Minutes;

/// <summary>A piece of the talk's record as an organizer pasted it: lines with 「■」 and 「●」 are headings.</summary>
public sealed class TalkNote
{
    public required SessionId SessionId { get; init; }

    public required string LineMessageId { get; init; }

    public required string Text { get; set; }

    public required DateTimeOffset SentAt { get; init; }
}
