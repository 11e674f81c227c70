using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>Turns 「来年度」, 「先月」 or 「三年前」 into the date that it means on the day of the session.</summary>
internal static partial class RelativeDates
{
    // The year of accounts begins in April.
    private const int FirstMonth = 4;

    private static readonly Dictionary<string, (char Kind, int Offset)> Words = new()
    {
        ["今年度"] = ('f', 0),
        ["本年度"] = ('f', 0),
        ["当年度"] = ('f', 0),
        ["昨年度"] = ('f', -1),
        ["前年度"] = ('f', -1),
        ["一昨年度"] = ('f', -2),
        ["来年度"] = ('f', 1),
        ["翌年度"] = ('f', 1),
        ["再来年度"] = ('f', 2),
        ["明年度"] = ('f', 1),
        ["新年度"] = ('f', 1),
        ["今年"] = ('y', 0),
        ["本年"] = ('y', 0),
        ["ことし"] = ('y', 0),
        ["当年"] = ('y', 0),
        ["昨年"] = ('y', -1),
        ["去年"] = ('y', -1),
        ["前年"] = ('y', -1),
        ["一昨年"] = ('y', -2),
        ["来年"] = ('y', 1),
        ["翌年"] = ('y', 1),
        ["明年"] = ('y', 1),
        ["再来年"] = ('y', 2),
        ["昨春"] = ('y', -1),
        ["今春"] = ('y', 0),
        ["来春"] = ('y', 1),
        ["昨夏"] = ('y', -1),
        ["今夏"] = ('y', 0),
        ["来夏"] = ('y', 1),
        ["昨秋"] = ('y', -1),
        ["今秋"] = ('y', 0),
        ["来秋"] = ('y', 1),
        ["昨冬"] = ('y', -1),
        ["今冬"] = ('y', 0),
        ["来冬"] = ('y', 1),
        ["今月"] = ('m', 0),
        ["本月"] = ('m', 0),
        ["当月"] = ('m', 0),
        ["先月"] = ('m', -1),
        ["前月"] = ('m', -1),
        ["来月"] = ('m', 1),
        ["翌月"] = ('m', 1),
        ["今日"] = ('d', 0),
        ["本日"] = ('d', 0),
        ["昨日"] = ('d', -1),
        ["きのう"] = ('d', -1),
        ["明日"] = ('d', 1),
        ["あす"] = ('d', 1),
        ["明後日"] = ('d', 2),
        ["一昨日"] = ('d', -2),
    };

    public readonly record struct Found(char Kind, int Offset, int Start, int Length);

    public static IEnumerable<Found> In(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var (kind, offset) = match.Groups["ago"] is { Success: true, Value: var ago }
                ? ('y', -(int)(NumberWord.Value(ago) ?? 0))
                : Words[match.Value];
            yield return new Found(kind, offset, match.Index, match.Length);
        }
    }

    public static IEnumerable<Quantity> Resolve(Found found, DateOnly day)
    {
        // A date without its year is in the session's own.
        var date = found.Kind switch
        {
            'm' => day.AddMonths(found.Offset),
            'd' => day.AddDays(found.Offset),
            _ => day.AddYears(Math.Clamp(found.Offset, -500, 500)),
        };
        var year = found.Kind == 'f' && day.Month < FirstMonth ? date.Year - 1 : date.Year;
        yield return At(found, found.Kind == 'f' ? "年度" : "年", [year, year - 2018, year - 1988]);
        if (found.Kind is 'm' or 'd')
        {
            yield return At(found, "月", [date.Month]);
        }

        if (found.Kind == 'd')
        {
            yield return At(found, "日", [date.Day]);
        }
    }

    private static Quantity At(Found found, string unit, decimal[] values) =>
        new(values, unit, Bound.Exact, found.Start, found.Length, IsRelative: true);

    [GeneratedRegex("(?<ago>[0-9]{1,3}|[一二三四五六七八九十]{1,3})年前|(?:一昨年度|再来年度|今年度|本年度|当年度|昨年度|前年度|来年度|翌年度|明年度|新年度|一昨年|再来年|今年|本年|ことし|当年|昨年|去年|前年|来年|翌年|明年|[昨今来][春夏秋冬]|今月|本月|当月|先月|前月|来月|翌月|一昨日|明後日|今日|本日|昨日|きのう|明日|あす)")]
    private static partial Regex Pattern();
}
