using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions;

/// <summary>「匿名でお願いします。国の補助はありますか」 asks two things: the wish is for the bot, and only the rest tells what kind it is.</summary>
public static partial class AnonymityWish
{
    private const string Asks = "お願い(し|いたし|致し)ます|希望(です|します|いたします)?|して(ください|ほしいです)";

    private const string Announces = "質問(です|します|させてください|させていただきます)|送ります|失礼します";

    public static bool IsIn(string text) => KindDetector.Fold(text) is var folded && (Wish().IsMatch(folded) || IsAllOf(folded));

    /// <summary>In whichever of its messages.</summary>
    public static bool IsIn(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return question.Parts.Exists(part => IsIn(part.Text));
    }

    /// <summary>Nothing else is said: it is about another message.</summary>
    public static bool IsAll(string text) => IsAllOf(KindDetector.Fold(text));

    internal static bool IsAllOf(string folded) => All().IsMatch(folded);

    /// <summary>Nothing else is said, and it does not announce a message: it is about what was sent before.</summary>
    public static bool IsAboutEarlier(string text) => All().Match(KindDetector.Fold(text)) is { Success: true } wish && !wish.Groups["announces"].Success;

    /// <returns>The folded text without the wish; all of it where nothing else is said.</returns>
    internal static string Without(string folded) => Wish().Replace(folded, " ").Trim() is { Length: > 0 } rest ? rest : folded;

    // Whole sentences alone: 「匿名で回答できますか」 and 「匿名でお願いすることはできますか」 ask about something else.
    [GeneratedRegex($$"""
        (?<=\A|[。.!?\n、\s])(\(?(すみませんが|できれば|可能なら|以下)?、?
        匿名(で|にて|を|に)?の?
        ({{Asks}}|{{Announces}})(が)?\)?)
        [。.!、:\s]*(?=\z|\S)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Wish();

    // 「すみません、さっきの質問は匿名でお願いします」, 「No.3は匿名で」, 「匿名希望です」.
    [GeneratedRegex($$"""
        \A[^\w]*
        ((すみません|すいません|申し訳(ありません|ございません)|恐れ入ります)(が)?[、。\s]*)?
        (((先ほど|さっき|先程|今|いま|上|前|この|その)(送った|の)?)?(質問|コメント|感想)?(No\.?\s*[0-9]{1,4}|[0-9]{1,4}番)?(ですが|なのですが|は|も|を)?[、\s]*)
        (できれば|可能なら|可能であれば)?、?
        匿名(で|にて|を|に)?の?({{Asks}}|(?<announces>{{Announces}}))?(が|ね)?
        [^\w]*\z
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase)]
    private static partial Regex All();
}
