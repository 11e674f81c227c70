using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionBot.Domain.Questions.Similar;

/// <summary>One spelling for what people write in several: widths, case, long vowels, okurigana, courteous kanji.</summary>
internal static partial class FoldedText
{
    public static string Of(string text)
    {
        // Half of a character that was cut through would make Normalize throw; runes have a sign for it.
        var whole = Width.Fold(text).ToLower(CultureInfo.InvariantCulture);
        var plain = LongVowel().Replace(whole, "").Replace('附', '付');
        plain = Courtesy().Replace(plain, match => match.Value switch
        {
            "下さ" => "くださ",
            "頂" => "いただ",
            "致" => "いた",
            "出来" => "でき",
            "良い" => "いい",
            "無い" => "ない",
            _ => "か",
        });
        return LastKana().Replace(Okurigana().Replace(plain, ""), "");
    }

    [GeneratedRegex("(?<=[ァ-ヺ])[ーｰ]")]
    private static partial Regex LongVowel();

    [GeneratedRegex("下さ|頂(?=[いくけきか])|致(?=し)|出来|良い|無い|(?<=[何数一二三四五六七八九十0-9])[ヶケヵカ箇ヶ](?=[月所年国])")]
    private static partial Regex Courtesy();

    // 申し込み, 申込み and 申込 are one word; 使い方 and 持つ人 are two.
    [GeneratedRegex("(?<=[一-龠])[きぎしじちりみけげせねべめれえび](?=[一-龠])(?![方手物者人内時後前中])")]
    private static partial Regex Okurigana();

    [GeneratedRegex("(?<=申込|受付|取組|引継|問合)[みけぎわえせ]")]
    private static partial Regex LastKana();
}
