namespace LineSimulator.Chats;

public enum ChatEntryKind
{
    FromMember,
    FromBot,

    /// <summary>Not a message: added as a friend, blocked, and the like.</summary>
    Notice,
}

/// <summary>One line of a chat, as its people see it.</summary>
/// <param name="MessageId">Empty for a notice and for the words that a postback button shows.</param>
/// <param name="Text">The text, or a readable rendering of anything that is not text.</param>
public sealed record ChatEntry(
    string MessageId,
    DateTimeOffset At,
    string SpeakerId,
    string SpeakerName,
    ChatEntryKind Kind,
    string Text)
{
    /// <summary>The labels under the message; LINE shows those of a request's last message only.</summary>
    public IReadOnlyList<string> QuickReplies { get; init; } = [];

    /// <summary>The sender took it back.</summary>
    public bool IsUnsent { get; init; }

    /// <summary>When the sender changed the text last.</summary>
    public DateTimeOffset? EditedAt { get; init; }

    /// <summary>A member's message: the bot has marked it, or a later one, as read.</summary>
    public bool IsRead { get; init; }

    /// <summary>The message that this one answers to.</summary>
    public string? QuotedMessageId { get; init; }

    /// <summary>A bot message: the <c>x-line-request-id</c> that brought it.</summary>
    public string? RequestId { get; init; }

    /// <summary>The message object as the bot sent it, or as the bot's webhook has it. An edit does not change it.</summary>
    public string? Json { get; init; }
}
