namespace Line.Messaging;

/// <summary>Sends a text as the user's own message. Source: developers.line.biz, Messaging API reference, "Message action".</summary>
public sealed record MessageTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    public MessageTemplateAction(string? label, string text) => (Label, Text) = (label, text);

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.Message;

    /// <inheritdoc/>
    public string? Label { get; init; }

    /// <summary>At most 300 grapheme clusters.</summary>
    public string Text { get; init; }
}
