using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Drafting.AzureOpenAI;

/// <summary>The numbers of a text, so that a model's sentence can be held against what it cites.</summary>
internal static partial class Numbers
{
    /// <summary>Arabic digits in any width, without thousands separators, and kanji numerals before a counter.</summary>
    public static IReadOnlySet<string> In(string text) =>
        Pattern().Matches(HalfWidth(text)).Select(match => match.Value.Replace(",", "", StringComparison.Ordinal)).ToHashSet();

    private static string HalfWidth(string text) => string.Create(text.Length, text, (narrow, wide) =>
    {
        for (var at = 0; at < wide.Length; at++)
        {
            narrow[at] = wide[at] switch
            {
                >= '０' and <= '９' => (char)(wide[at] - '０' + '0'),
                '．' => '.',
                '，' => ',',
                _ => wide[at],
            };
        }
    });

    [GeneratedRegex(@"[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?|[一二三四五六七八九十百千万億]+(?=人|名|件|回|年|か月|ヶ月|月|日|時|分|円|台|校|社|課|市|町|村|か所|箇所|割|倍|点|歳|%|パーセント)")]
    private static partial Regex Pattern();
}
