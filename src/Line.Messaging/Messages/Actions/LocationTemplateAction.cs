namespace Line.Messaging;

/// <summary>
/// Lets the user send a place. Only in quick replies.
/// Source: developers.line.biz, Messaging API reference, "Location action".
/// </summary>
public sealed record LocationTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    public LocationTemplateAction(string label) => Label = label;

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.Location;

    /// <inheritdoc/>
    public string? Label { get; init; }
}
