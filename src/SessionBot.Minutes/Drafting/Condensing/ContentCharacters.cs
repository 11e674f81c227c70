namespace SessionBot.Minutes.Drafting.Condensing;

/// <summary>The characters that carry a sentence's content: kanji, katakana, Latin letters, digits.</summary>
internal static class ContentCharacters
{
    public static bool Is(char c) =>
        c is (>= '\u4E00' and <= '\u9FFF') or (>= '\u30A1' and <= '\u30FC') or '々' || char.IsAsciiLetterOrDigit(c) || c is >= '０' and <= 'ｚ';

    public static double ShareIn(string text) => text.Length == 0 ? 0 : (double)text.Count(Is) / text.Length;
}
