namespace Line.Messaging;

/// <summary>How many messages a day's requests sent. Source: developers.line.biz, Messaging API reference, "Get number of sent reply messages" and its siblings.</summary>
/// <param name="Status">Whether the number is known.</param>
/// <param name="Success">The number; null unless the status is <see cref="NumberOfSentMessagesStatus.Ready"/>.</param>
public sealed record NumberOfSentMessages(NumberOfSentMessagesStatus Status, long? Success = null);

/// <summary>Whether the number of sent messages is known.</summary>
public enum NumberOfSentMessagesStatus
{
    /// <summary>It is known.</summary>
    Ready,

    /// <summary>LINE has not counted that day yet: it takes about a day.</summary>
    Unready,

    /// <summary>The day is before 2018-03-31, when LINE began to count.</summary>
    OutOfService,

    /// <summary>There are too few messages to tell without telling about people.</summary>
    UnavailableForPrivacy,

    /// <summary>A status that this library does not know.</summary>
    Unknown,
}
