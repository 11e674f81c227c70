using Line.Messaging;

namespace SessionBot.Features.Cards;

/// <summary>A Flex bubble in the look of all cards, and the same facts in plain words for notifications and old versions of LINE.</summary>
/// <param name="Facts">All that the card says, buttons aside.</param>
internal sealed record Card(string Facts, params IReadOnlyList<IFlexComponent> Body)
{
    /// <summary>UTF-16 units, as LINE takes them.</summary>
    public const int LongestFacts = 1500;

    /// <summary>Rows of buttons, from top to bottom.</summary>
    public IReadOnlyList<IReadOnlyList<CardButton>> Buttons { get; init; } = [];

    /// <summary>Remarks above the buttons: at the foot of the card, however tall its neighbours are.</summary>
    public IReadOnlyList<TextComponent> Remarks { get; init; } = [];

    public FlexMessage ToMessage(QuickReply? quickReply = null) =>
        new(AltText(Facts, Buttons.SelectMany(row => row).Select(button => button.Says)), ToBubble(), quickReply);

    public BubbleContainer ToBubble(BubbleSize size = BubbleSize.Mega) => new()
    {
        Size = size,
        Body = new(BoxLayout.Vertical, Body) { PaddingAll = Spacing.Xl, Spacing = Spacing.Lg },
        Footer = Buttons.Count + Remarks.Count == 0
            ? null
            : new(BoxLayout.Vertical, [.. Remarks, .. Buttons.Select(CardButton.Row)])
            {
                Spacing = Spacing.Md,
                PaddingTop = Spacing.None,
                PaddingBottom = Spacing.Xl,
                PaddingStart = Spacing.Xl,
                PaddingEnd = Spacing.Xl,
            },
    };

    /// <summary>The facts, cut short where they must be, and the words that do what the buttons do.</summary>
    public static string AltText(string facts, IEnumerable<string?> says)
    {
        var words = says.OfType<string>().Distinct().ToList();
        var spoken = words.Count == 0 ? "" : $"\n{InWords(words)}";
        return MessageText.Truncate(facts, LongestFacts - spoken.Length) + spoken;
    }

    /// <summary>What to type instead of pressing a button.</summary>
    public static string InWords(IEnumerable<string> words) => Wording.Of(CardTexts.InWords, ("words", string.Join(CardTexts.WordSeparator, words)));
}
