using System.Diagnostics.CodeAnalysis;

namespace Line.Messaging;

/// <summary>
/// A card, or a row of cards, with a layout of one's own. Source: developers.line.biz, Messaging API reference, "Flex Message", and
/// "Flex Message layout".
/// </summary>
public sealed record FlexMessage : ISendMessage
{
    /// <summary>Creates the message; <see cref="Contents"/> follows in the initializer.</summary>
    public FlexMessage(string altText) => AltText = altText;

    /// <summary>Creates the message.</summary>
    [SetsRequiredMembers]
    public FlexMessage(string altText, IFlexContainer contents, QuickReply? quickReply = null) =>
        (AltText, Contents, QuickReply) = (altText, contents, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Flex;

    /// <summary>What the notification and the chat list show: at most 1,500 UTF-16 code units.</summary>
    public string AltText { get; init; }

    /// <summary>One <see cref="BubbleContainer"/>, or several in a <see cref="CarouselContainer"/>.</summary>
    public required IFlexContainer Contents { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
