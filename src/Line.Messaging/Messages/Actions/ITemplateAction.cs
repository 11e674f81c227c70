namespace Line.Messaging;

/// <summary>What a tap does. Source: developers.line.biz, Messaging API reference, "Action objects".</summary>
public interface ITemplateAction
{
    /// <summary>The kind of action.</summary>
    TemplateActionType Type { get; }

    /// <summary>The button's words: at most 20 grapheme clusters in templates and quick replies.</summary>
    string Label { get; }
}
