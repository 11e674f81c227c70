namespace Line.Messaging;

/// <summary>
/// A text whose placeholders, such as <c>{name}</c>, become mentions or emoji. Source: developers.line.biz, Messaging API reference,
/// "Text message (v2)".
/// </summary>
/// <remarks>A brace that is meant as such is doubled; <see cref="Escape"/> does so for any text.</remarks>
public sealed record TextMessageV2 : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public TextMessageV2(string text, QuickReply? quickReply = null) => (Text, QuickReply) = (text, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.TextV2;

    /// <summary>The text with its placeholders, at most 5,000 UTF-16 code units.</summary>
    public string Text { get; init; }

    /// <summary>
    /// What the placeholders stand for, at most 100, of them 20 mentions and 20 emoji. A key has 1 to 20 of <c>A-Z</c>, <c>a-z</c>,
    /// <c>0-9</c> and <c>_</c>.
    /// </summary>
    public IReadOnlyDictionary<string, Substitution> Substitution { get; init; } = new Dictionary<string, Substitution>();

    /// <summary>The quote token of the message that this one quotes.</summary>
    public string? QuoteToken { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }

    /// <summary>The text with every brace doubled, so that LINE shows it as it is.</summary>
    public static string Escape(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
    }
}
