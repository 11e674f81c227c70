using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Features.Members;

namespace SessionBot.Features.Cards;

/// <summary>A button of a card.</summary>
/// <param name="Says">The words that do the same when they are typed; null for a link.</param>
internal sealed record CardButton(ButtonComponent Button, string? Says)
{
    /// <summary>What the member most likely wants to do next: one at most on a card.</summary>
    public static CardButton Primary(SessionId? about, (string Label, string Says) choice) =>
        Choice(about, choice, ButtonStyle.Primary, CardColors.Accent);

    public static CardButton Other(SessionId? about, (string Label, string Says) choice) =>
        Choice(about, choice, ButtonStyle.Secondary, CardColors.Tint);

    /// <summary>Takes something back.</summary>
    public static CardButton Quiet(SessionId? about, (string Label, string Says) choice) =>
        Choice(about, choice, ButtonStyle.Link, CardColors.Muted);

    public static CardButton Link(string label, Uri address) =>
        new(Looking(new UriTemplateAction(label, address.AbsoluteUri), ButtonStyle.Primary, CardColors.Accent), null);

    /// <summary>Side by side, as wide as their words ask for.</summary>
    public static BoxComponent Row(IReadOnlyList<CardButton> buttons) => new(
        BoxLayout.Horizontal, [.. buttons.Select(button => button.Button with { Flex = MessageText.CountGraphemes(button.Button.Action.Label ?? "") + 3 })])
    {
        Spacing = Spacing.Md,
    };

    private static CardButton Choice(SessionId? about, (string Label, string Says) choice, ButtonStyle style, string color) =>
        new(Looking(MemberReplies.Button(about, choice), style, color), choice.Says);

    private static ButtonComponent Looking(ITemplateAction action, ButtonStyle style, string color) => new(action)
    {
        Style = style,
        Color = color,
        Height = ButtonHeight.Sm,
        AdjustMode = AdjustMode.ShrinkToFit,
    };
}
