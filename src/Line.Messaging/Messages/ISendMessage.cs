namespace Line.Messaging;

/// <summary>
/// A message object that can be sent: at most 5 a request. <see cref="MessageValidator"/> checks it,
/// <see cref="LineMessageJson"/> writes it. Source: developers.line.biz, Messaging API reference, "Message objects".
/// </summary>
public interface ISendMessage
{
    /// <summary>The kind of message.</summary>
    MessageType Type { get; }

    /// <summary>Buttons under the message; LINE shows only those of the last message of a request.</summary>
    QuickReply? QuickReply { get; }

    /// <summary>Another name and icon for this message, or null for the account's own.</summary>
    Sender? Sender { get; }
}
