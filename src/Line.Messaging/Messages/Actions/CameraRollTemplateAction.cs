namespace Line.Messaging;

/// <summary>
/// Lets the user choose from the photos of the phone. Only in quick replies.
/// Source: developers.line.biz, Messaging API reference, "Camera roll action".
/// </summary>
public sealed record CameraRollTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    public CameraRollTemplateAction(string label) => Label = label;

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.CameraRoll;

    /// <inheritdoc/>
    public string? Label { get; init; }
}
