using SessionBot.Storage.Queue;

namespace SessionBot.Features.DeadLetters;

/// <summary>What was given up, as a person can judge it; never what a member wrote.</summary>
/// <param name="Group">The study group's key.</param>
/// <param name="DiedAt">When it was given up.</param>
/// <param name="Error">The queue's own note, for operators; members' words never stand in it.</param>
/// <param name="Person">The display name of whom it is from or for; null where it is nobody's, or where a name would tell who asked a question.</param>
internal sealed record DeadLetter(
    DeadLetterId Id, string Group, DeadLetterKind Kind, DateTimeOffset DiedAt, int Attempts, string? Error, string? Person, Replaying Replaying);

internal enum DeadLetterKind
{
    Event,
    Draft,
    Attachment,
    Reply,
    Notice,
    Announcement,
    Reminder,
}

/// <summary>What trying again comes to.</summary>
internal enum Replaying
{
    /// <summary>A member's event is handled as if it came now; its sender was asked to send it again.</summary>
    Handles,

    /// <summary>The draft is made, or the file fetched.</summary>
    Repeats,

    /// <summary>It is sent, and costs a message of the quota.</summary>
    Sends,

    /// <summary>LINE may have it already: the person may get it twice.</summary>
    MaySendTwice,

    /// <summary>Nothing is left that could be done again.</summary>
    Impossible,
}

/// <summary>A row of one of the two queues: <c>in-12</c> or <c>out-34</c>.</summary>
internal readonly record struct DeadLetterId(bool IsOutgoing, long Seq)
{
    private const string In = "in-";
    private const string Out = "out-";

    public static DeadLetterId Of(QueueRow row) => new(row is OutgoingMessage, row.Seq);

    public static DeadLetterId? Parse(string? text) => text switch
    {
        not null when text.StartsWith(In, StringComparison.Ordinal) && long.TryParse(text[In.Length..], out var seq) => new(false, seq),
        not null when text.StartsWith(Out, StringComparison.Ordinal) && long.TryParse(text[Out.Length..], out var seq) => new(true, seq),
        _ => null,
    };

    public override string ToString() => $"{(IsOutgoing ? Out : In)}{Seq}";
}
