namespace Line.Messaging.Webhooks;

/// <summary>A text. LINE has no way to fetch it again. Source: "Message event", about text.</summary>
/// <param name="Id">The message ID.</param>
/// <param name="Text">The text; half a surrogate pair is read as U+FFFD.</param>
/// <param name="QuoteToken">The token to quote it with.</param>
/// <param name="QuotedMessageId">The message that this one quotes.</param>
/// <param name="Emojis">The LINE emojis in the text.</param>
/// <param name="Mentionees">Who is mentioned in the text, at most 20.</param>
public sealed record TextEventMessage(
    string Id,
    string Text,
    string? QuoteToken,
    string? QuotedMessageId,
    IReadOnlyList<TextEmoji> Emojis,
    IReadOnlyList<Mentionee> Mentionees) : EventMessage("text")
{
    /// <summary>A text alone.</summary>
    public TextEventMessage(string id, string text)
        : this(id, text, null, null, [], [])
    {
    }

    /// <inheritdoc/>
    public override string Id { get; } = Id;
}

/// <summary>A LINE emoji in a text.</summary>
/// <param name="Index">Where its placeholder starts, in UTF-16 code units.</param>
/// <param name="Length">How long its placeholder is, in UTF-16 code units.</param>
/// <param name="ProductId">The set of the emoji.</param>
/// <param name="EmojiId">The emoji within its set.</param>
public sealed record TextEmoji(int Index, int Length, string ProductId, string EmojiId);

/// <summary>Somebody who is mentioned in a text.</summary>
/// <param name="Index">Where the mention starts, in UTF-16 code units.</param>
/// <param name="Length">How long the mention is, in UTF-16 code units.</param>
/// <param name="Type">As received: <c>user</c>, or <c>all</c> for everybody.</param>
/// <param name="UserId">Who is mentioned, where LINE tells.</param>
/// <param name="IsSelf">True when the bot itself is mentioned.</param>
public sealed record Mentionee(int Index, int Length, string Type, string? UserId = null, bool IsSelf = false)
{
    /// <summary>The type: IDs do not belong in a log.</summary>
    public override string ToString() => $"{nameof(Mentionee)} {Type}";
}
