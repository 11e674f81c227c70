namespace Line.Messaging;

/// <summary>A text of 1 to 5,000 UTF-16 code units. Source: developers.line.biz, Messaging API reference, "Text message".</summary>
/// <remarks><see cref="MessageText.Split"/> cuts a longer text.</remarks>
public sealed record TextMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public TextMessage(string text, QuickReply? quickReply = null) => (Text, QuickReply) = (text, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Text;

    /// <summary>The text, at most 5,000 UTF-16 code units.</summary>
    public string Text { get; init; }

    /// <summary>LINE's own emoji, at most 20; each stands at a <c>$</c> of the text.</summary>
    public IReadOnlyList<Emoji> Emojis { get; init; } = [];

    /// <summary>The quote token of the message that this one quotes, as it came with that message.</summary>
    public string? QuoteToken { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
