namespace Line.Messaging;

/// <summary>
/// Opens the camera of LINE. Only in quick replies.
/// Source: developers.line.biz, Messaging API reference, "Camera action".
/// </summary>
public sealed record CameraTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    public CameraTemplateAction(string label) => Label = label;

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.Camera;

    /// <inheritdoc/>
    public string? Label { get; init; }
}
