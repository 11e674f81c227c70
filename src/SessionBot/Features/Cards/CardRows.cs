using Line.Messaging;

namespace SessionBot.Features.Cards;

/// <summary>Lines that several cards have.</summary>
internal static class CardRows
{
    /// <summary>Four letters of a label.</summary>
    private static readonly BoxLength LabelWidth = BoxLength.Pixels(64);

    /// <summary>What the card is about, and in a corner where that stands.</summary>
    public static BoxComponent Head(TextComponent about, BoxComponent? badge) => new(BoxLayout.Horizontal, badge is null ? [about] : [about, badge])
    {
        Spacing = Spacing.Md,
        AlignItems = AlignItems.Center,
    };

    /// <param name="isFilled">Stands out: this state is the one to notice.</param>
    public static BoxComponent Badge(string words, bool isFilled) => new(
        BoxLayout.Vertical,
        new TextComponent(words)
        {
            Size = ComponentSize.Xs,
            Weight = Weight.Bold,
            Align = Align.Center,
            Color = isFilled ? CardColors.OnAccent : CardColors.Accent,
        })
    {
        Flex = 0,
        BackgroundColor = isFilled ? CardColors.Accent : CardColors.Tint,
        CornerRadius = Spacing.Pixels(12),
        PaddingTop = Spacing.Pixels(3),
        PaddingBottom = Spacing.Pixels(3),
        PaddingStart = Spacing.Pixels(10),
        PaddingEnd = Spacing.Pixels(10),
    };

    /// <param name="label">At most four letters wide.</param>
    public static BoxComponent Fact(string label, string value) => new(
        BoxLayout.Horizontal,
        new BoxComponent(BoxLayout.Vertical, new TextComponent(label) { Size = ComponentSize.Sm, Color = CardColors.Muted }) { Flex = 0, Width = LabelWidth },
        CardText.Fact(value))
    {
        Spacing = Spacing.Md,
    };

    /// <summary>How many of all, as words and as a bar.</summary>
    public static BoxComponent Progress(string words, int done, int all) => new(BoxLayout.Vertical, CardText.Note(words), Bar(done, all)) { Spacing = Spacing.Sm };

    /// <summary>Somebody's own words, set apart from the bot's.</summary>
    public static BoxComponent Quoted(params IReadOnlyList<IFlexComponent> contents) => new(BoxLayout.Vertical, contents)
    {
        BackgroundColor = CardColors.Tint,
        CornerRadius = Spacing.Md,
        PaddingAll = Spacing.Lg,
        Spacing = Spacing.Sm,
    };

    public static SeparatorComponent Rule() => new() { Color = CardColors.Line };

    private static BoxComponent Bar(int done, int all)
    {
        var share = all <= 0 ? 0 : Math.Clamp(100 * done / all, 0, 100);
        return new(BoxLayout.Vertical, share == 0 ? [] : [Strip() with { Width = BoxLength.Percent(share), BackgroundColor = CardColors.Accent }])
        {
            BackgroundColor = CardColors.Line,
            Height = BoxLength.Pixels(6),
            CornerRadius = Spacing.Pixels(3),
        };
    }

    private static BoxComponent Strip() => new(BoxLayout.Vertical) { Height = BoxLength.Pixels(6), CornerRadius = Spacing.Pixels(3) };
}
