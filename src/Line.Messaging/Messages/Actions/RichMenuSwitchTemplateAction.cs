namespace Line.Messaging;

/// <summary>
/// Shows another rich menu and returns data in a postback event. Only in rich menus. Source: developers.line.biz, Messaging API
/// reference, "Rich menu switch action".
/// </summary>
public sealed record RichMenuSwitchTemplateAction : ITemplateAction
{
    /// <summary>Creates the action.</summary>
    public RichMenuSwitchTemplateAction(string richMenuAliasId, string data, string? label = null) =>
        (RichMenuAliasId, Data, Label) = (richMenuAliasId, data, label);

    /// <inheritdoc/>
    public TemplateActionType Type => TemplateActionType.RichMenuSwitch;

    /// <inheritdoc/>
    public string? Label { get; init; }

    /// <summary>The alias of the menu to show: 1 to 32 of <c>a-z</c>, <c>0-9</c>, <c>_</c> and <c>-</c>.</summary>
    public string RichMenuAliasId { get; init; }

    /// <summary>Returned in the postback event: at most 300 UTF-16 code units.</summary>
    public string Data { get; init; }
}
