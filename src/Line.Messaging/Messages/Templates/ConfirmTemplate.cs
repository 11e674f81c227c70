namespace Line.Messaging;

/// <summary>A question with two buttons. Source: developers.line.biz, Messaging API reference, "Confirm template".</summary>
public sealed record ConfirmTemplate : ITemplate
{
    /// <summary>Creates the template.</summary>
    public ConfirmTemplate(string text, IList<ITemplateAction>? actions = null) => (Text, Actions) = (text, actions ?? []);

    /// <inheritdoc/>
    public TemplateType Type => TemplateType.Confirm;

    /// <summary>At most 240 grapheme clusters.</summary>
    public string Text { get; init; }

    /// <summary>Exactly 2.</summary>
    public IList<ITemplateAction> Actions { get; init; }
}
