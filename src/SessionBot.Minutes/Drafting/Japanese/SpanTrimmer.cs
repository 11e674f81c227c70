using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.Japanese;

/// <summary>
/// Narrows a sentence's span to what it says: without fillers and greetings before it, or emoji and laughter behind it. What is cut
/// lies at the ends, so the rest stays verbatim.
/// </summary>
internal static partial class SpanTrimmer
{
    public static Span Trim(string text, Span sentence)
    {
        var span = sentence.TrimSpace(text);
        while (Lead().Match(span.Of(text)) is { Length: > 0 } lead && lead.Length < span.Length)
        {
            span = span with { Start = span.Start + lead.Length };
        }

        return WithoutDecoration(text, span);
    }

    private static Span WithoutDecoration(string text, Span span)
    {
        var end = span.End;
        while (true)
        {
            var words = text[span.Start..end];
            var laughter = Laughter().Match(words);
            if (laughter.Success && laughter.Index > 0)
            {
                end -= laughter.Length;
                continue;
            }

            var decoration = Decoration.LengthAtEndOf(words);
            if (decoration == 0 || decoration == words.Length)
            {
                return new Span(span.Start, end);
            }

            end -= decoration;
        }
    }

    [GeneratedRegex(
        @"^(?:(?:えーっと|えーと|えっと|ええと|えーー*|あのー+|あのう|うーん+|んー+)[、,…\s]*"
        + @"|(?:あの|その|まあ|なんか|そうですね|で|あと|すみません|すいません|恐れ入りますが|恐縮ですが"
        + @"|(?:ひとつ|一つ|一点|1点|ちょっと)?(?:ご?質問|お伺い|お聞き)(?:なん)?ですが)[、,]\s*"
        + "|" + CourtesyPhrases.Place + @"[\p{IsCJKUnifiedIdeographs}A-Z]{0,12}の[\p{IsCJKUnifiedIdeographs}々]{1,4}(?:です|と申します)[、,]\s*"
        + @"|(?:(?:皆さん|皆様|みなさん)?[、,]?(?:お(?:疲れ|つかれ)(?:様|さま)です|お世話になって(?:おり|い)ます|お世話になります"
        + @"|こんにちは|こんばんは|おはようございます))[、,!！♪〜～\s]+)")]
    private static partial Regex Lead();

    [GeneratedRegex(
        @"(?:[(（](?:笑|汗|泣|苦笑)[)）]|(?<=[。！!？?ぁ-んァ-ヶー])(?:笑|[wｗ]{1,6})|[〜～]+|\([\^;o_.;\-・ω∀д´`*]+\)|（[＾；＿]+）)$")]
    private static partial Regex Laughter();
}
