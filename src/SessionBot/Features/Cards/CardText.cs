using Line.Messaging;

namespace SessionBot.Features.Cards;

/// <summary>Words on cards. All wrap, none is empty, and each has a greatest length and height, so that a card stays within LINE's limits.</summary>
internal static class CardText
{
    /// <summary>UTF-16 units of the topic, the region or whatever a card is about.</summary>
    private const int LongestTitle = 200;

    /// <summary>UTF-16 units of a fact or a remark.</summary>
    private const int LongestFact = 200;

    /// <summary>What stands above all else: which session, which report.</summary>
    public static TextComponent Eyebrow(string words) => Base(words, LongestFact) with
    {
        Size = ComponentSize.Sm,
        Weight = Weight.Bold,
        Color = CardColors.Accent,
    };

    /// <summary>A number that people name aloud.</summary>
    public static TextComponent Number(string words) => Eyebrow(words) with { Size = ComponentSize.Xl };

    public static TextComponent Title(string words) => Base(words, LongestTitle) with { Size = ComponentSize.Lg, Weight = Weight.Bold, MaxLines = 6 };

    /// <summary>What the bot says about the thing on the card.</summary>
    public static TextComponent Sentence(string words) => Base(words, LongestFact) with { Size = ComponentSize.Sm };

    public static TextComponent Fact(string words) => Base(words, LongestFact) with { Size = ComponentSize.Sm, MaxLines = 6 };

    public static TextComponent Note(string words) => Base(words, LongestFact) with { Size = ComponentSize.Xs, Color = CardColors.Muted };

    /// <summary>What a person wrote.</summary>
    /// <param name="most">UTF-16 units.</param>
    public static TextComponent Quote(string words, int most, int lines, ComponentSize size) => Base(words, most) with { Size = size, MaxLines = lines };

    /// <summary>LINE refuses a text without a letter in it.</summary>
    private static TextComponent Base(string words, int most) => new(string.IsNullOrWhiteSpace(words) ? CardTexts.Nothing : MessageText.Truncate(words.Trim(), most))
    {
        Wrap = true,
        Color = CardColors.Ink,
    };
}
