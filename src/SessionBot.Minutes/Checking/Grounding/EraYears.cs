namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Years that may be meant by one number: 令和6年 is 2024, 「6年度」 alone may be one of 令和 or 平成.</summary>
internal static class EraYears
{
    private static readonly (string Name, int Before, int Last)[] Eras = [("令和", 2018, 99), ("平成", 1988, 31), ("昭和", 1925, 64), ("大正", 1911, 15), ("明治", 1867, 45)];

    public static IReadOnlyList<decimal> Of(string text, int start, decimal number, ReadOnlySpan<char> after)
    {
        foreach (var (name, before, _) in Eras)
        {
            if (text.AsSpan(0, start).EndsWith(name))
            {
                return [before + number, number];
            }
        }

        var isCalendar = text.AsSpan(0, Math.Min(text.Length, start + 12))[start..].Contains("年度", StringComparison.Ordinal)
            || after is [>= '0' and <= '9', ..] or ['末' or '初' or '第' or '春' or '夏' or '秋' or '冬', ..];
        return number >= 1900 || !isCalendar ? [number] : [number, .. Eras.Where(era => number <= era.Last).Select(era => era.Before + number)];
    }
}
