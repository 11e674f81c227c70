using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>The value of a number as Japanese write it: 1,234 · 1万4千 · 三千二百 · 二〇二六.</summary>
internal static partial class NumberWord
{
    // More than this nobody means, and its multiples would leave what a decimal holds.
    private const decimal Most = 1_000_000_000_000_000m;

    private const string Digits = "〇一二三四五六七八九";

    public static decimal? Value(string word)
    {
        if (word == "元")
        {
            return 1;
        }

        var (total, section, figure, scale) = (0m, 0m, (decimal?)null, 0m);
        foreach (var sign in word.Replace('零', '〇'))
        {
            switch (sign)
            {
                case ',':
                    continue;
                case '.' or '・':
                    scale = scale == 0 ? 0.1m : scale;
                    continue;
                case '十' or '百' or '千' or '万' or '億' or '兆' when section + (figure ?? 0) > Most || total > Most:
                    return null;
                case '十' or '百' or '千':
                    section += (figure ?? 1) * (sign == '十' ? 10 : sign == '百' ? 100 : 1000);
                    (figure, scale) = (null, 0);
                    continue;
                case '万' or '億' or '兆':
                    var part = section + (figure ?? 0);
                    total += (part == 0 ? 1 : part) * (sign == '万' ? 10_000m : sign == '億' ? 100_000_000m : 1_000_000_000_000m);
                    (section, figure, scale) = (0, null, 0);
                    continue;
            }

            var digit = char.IsAsciiDigit(sign) ? sign - '0' : Digits.IndexOf(sign);
            if (figure > Most)
            {
                return null;
            }

            (figure, scale) = scale > 0 ? (figure + digit * scale, scale / 10) : ((figure ?? 0) * 10 + digit, 0);
        }

        return total + section + (figure ?? 0);
    }

    /// <summary>The words with each whole number below ten thousand in kanji: 「第12回」 is 「第十二回」; null where they have none.</summary>
    public static string? InKanji(string words)
    {
        var spelled = Figures().Replace(words, match => Spelled(int.Parse(match.Value, CultureInfo.InvariantCulture)));
        return spelled == words ? null : spelled;
    }

    private static string Spelled(int number)
    {
        if (number == 0)
        {
            return "〇";
        }

        var spelled = new StringBuilder();
        foreach (var (size, unit) in ((int, string)[])[(1000, "千"), (100, "百"), (10, "十"), (1, "")])
        {
            var digit = number / size % 10;
            spelled.Append(digit == 0 || digit == 1 && size > 1 ? "" : Digits[digit].ToString()).Append(digit == 0 ? "" : unit);
        }

        return spelled.ToString();
    }

    [GeneratedRegex(@"(?<![\d.,])\d{1,4}(?![\d.,])")]
    private static partial Regex Figures();
}
