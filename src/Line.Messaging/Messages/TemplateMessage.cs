namespace Line.Messaging;

/// <summary>A message with a ready-made layout. Source: developers.line.biz, Messaging API reference, "Template messages".</summary>
public sealed record TemplateMessage : ISendMessage
{
    /// <summary>Creates the message.</summary>
    public TemplateMessage(string altText, ITemplate template, QuickReply? quickReply = null) =>
        (AltText, Template, QuickReply) = (altText, template, quickReply);

    /// <inheritdoc/>
    public MessageType Type => MessageType.Template;

    /// <summary>What the notification and the chat list show: at most 1,500 UTF-16 code units.</summary>
    public string AltText { get; init; }

    /// <summary>A buttons, confirm, carousel or image carousel template.</summary>
    public ITemplate Template { get; init; }

    /// <inheritdoc/>
    public QuickReply? QuickReply { get; init; }

    /// <inheritdoc/>
    public Sender? Sender { get; init; }
}
