namespace SessionBot.Features.Cards;

/// <summary>The few colours of all cards: one accent, and greys with a breath of it. Each pair that carries words has a contrast of 4.5:1 or more.</summary>
internal static class CardColors
{
    public const string Accent = "#06643C";

    /// <summary>Behind words in the accent or in ink.</summary>
    public const string Tint = "#EEF5F1";
    public const string OnAccent = "#FFFFFF";
    public const string Ink = "#1D2521";
    public const string Muted = "#5A6660";
    public const string Line = "#DFE7E2";
}
