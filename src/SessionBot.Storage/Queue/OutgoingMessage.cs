namespace SessionBot.Storage.Queue;

/// <summary>One request to LINE, written in the transaction that decided on it and sent after that has committed.</summary>
public sealed class OutgoingMessage : QueueRow
{
    public const string SendLane = "send";

    public const string PushStreamPrefix = "push:";

    /// <summary>Also the <c>X-Line-Retry-Key</c> of a push.</summary>
    public required Guid Id { get; init; }

    public required string Group { get; init; }

    /// <summary>The LINE user, group or room id.</summary>
    public required string Recipient { get; init; }

    /// <summary>What a notice is about: a newer one about the same takes the place of one that still waits.</summary>
    public string? Topic { get; init; }

    /// <summary>What a push is for: the quota's reserve is kept for what people wait for.</summary>
    public PushPurpose Purpose { get; init; }

    /// <summary>A reply to a group: as a push it would cost a message for each of its members, so it never becomes one.</summary>
    public bool IsReplyOnly { get; init; }

    /// <summary>After this it is of no use to anybody, and dropped.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    /// <summary>Null for a push.</summary>
    public string? ReplyToken { get; set; }

    /// <summary>
    /// Pushes have streams of their own, one for each purpose: what waits for quota must hold up neither free replies to the
    /// same person nor what is more urgent.
    /// </summary>
    public static string PushStream(string group, string recipient, PushPurpose purpose) => $"{PushStreamPrefix}{group}/{recipient}/{purpose}";

    /// <summary>The message objects as a JSON array: every try sends the same bytes.</summary>
    public required string Messages { get; set; }

    /// <summary>
    /// Attempts whose outcome is unknown: counted at the claim, back to 0 when LINE is known not to have the message. A reply
    /// with an earlier open attempt is tried again with its token, which LINE takes once, and never becomes a push.
    /// </summary>
    public int OpenAttempts { get; set; }

    /// <summary>Before it is stored: as if it had been claimed right after.</summary>
    public void Claim(DateTimeOffset now, DateTimeOffset until) =>
        (LeaseUntil, FirstClaimedAt, Attempts, OpenAttempts, Fence) = (until, now, Attempts + 1, OpenAttempts + 1, Fence + 1);

    /// <summary>The last <c>x-line-request-id</c>.</summary>
    public string? RequestId { get; set; }
}
