namespace Line.Messaging;

/// <summary>A button of a <see cref="QuickReply"/>. Source: developers.line.biz, Messaging API reference, "Quick reply button object".</summary>
public sealed record QuickReplyButtonObject
{
    /// <summary>Creates the button.</summary>
    public QuickReplyButtonObject(ITemplateAction action, string? imageUrl = null) => (Action, ImageUrl) = (action, imageUrl);

    /// <summary>What a tap does; its label has at most 20 grapheme clusters.</summary>
    public ITemplateAction Action { get; init; }

    /// <summary>A square PNG up to 1 MB, behind an HTTPS URL of at most 2,000 characters.</summary>
    public string? ImageUrl { get; init; }
}
