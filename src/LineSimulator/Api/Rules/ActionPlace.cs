namespace LineSimulator.Api.Rules;

/// <summary>Where an action stands decides its label and its kinds.</summary>
/// <param name="LabelMax">In graphemes.</param>
/// <param name="NeedsLabel">Whether a person reads the label.</param>
/// <param name="OffersDevice">Whether the camera, the photos and the map may be opened.</param>
/// <param name="SwitchesMenu">Whether one rich menu may lead to another.</param>
internal sealed record ActionPlace(int LabelMax, bool NeedsLabel, bool OffersDevice, bool SwitchesMenu = false)
{
    public static ActionPlace QuickReply { get; } = new(20, NeedsLabel: true, OffersDevice: true);

    public static ActionPlace Template { get; } = new(20, NeedsLabel: true, OffersDevice: false);

    public static ActionPlace WholePanel { get; } = new(20, NeedsLabel: false, OffersDevice: false);

    public static ActionPlace ImageCarousel { get; } = new(12, NeedsLabel: false, OffersDevice: false);

    public static ActionPlace FlexButton { get; } = new(40, NeedsLabel: true, OffersDevice: false);

    public static ActionPlace FlexArea { get; } = new(40, NeedsLabel: false, OffersDevice: false);

    public static ActionPlace RichMenu { get; } = new(20, NeedsLabel: false, OffersDevice: false, SwitchesMenu: true);
}
