namespace Line.Messaging;

/// <summary>A sound that LINE fetches. Source: developers.line.biz, Messaging API reference, "Audio message".</summary>
public sealed record AudioMessage : ISendMessage
{
    /// <summary>Creates the message; the duration is in milliseconds.</summary>
    public AudioMessage(string originalContentUrl, long duration, QuickReply? quickReply = null) =>
        (OriginalContentUrl, Duration, QuickReply) = (originalContentUrl, duration, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Audio;

    /// <summary>MP3 or M4A up to 200 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string OriginalContentUrl { get; init; }

    /// <summary>The length in milliseconds.</summary>
    public long Duration { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
