using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions;

/// <summary>「匿名でお願いします。国の補助はありますか」 asks two things: the wish is for the bot, and only the rest tells what kind it is.</summary>
public static partial class AnonymityWish
{
    public static bool IsIn(string text) => Wish().IsMatch(KindDetector.Fold(text));

    /// <returns>The folded text without the wish; all of it where nothing else is said.</returns>
    internal static string Without(string folded) => Wish().Replace(folded, " ").Trim() is { Length: > 0 } rest ? rest : folded;

    // Whole sentences alone: 「匿名で回答できますか」 and 「匿名でお願いすることはできますか」 ask about something else.
    [GeneratedRegex("""
        (?<=\A|[。.!?\n、\s])(\(?(すみませんが|できれば|可能なら|以下)?、?
        匿名(で|にて|を|に)?の?
        (お願い(し|いたし|致し)ます|希望(です|します|いたします)?|質問(です|します|させてください|させていただきます)|して(ください|ほしいです)|送ります|失礼します)(が)?\)?)
        [。.!、:\s]*(?=\z|\S)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Wish();
}
