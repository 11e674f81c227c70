namespace SessionBot.Minutes.Layout;

/// <summary>Dates as Japanese articles write them, from arithmetic alone: the process runs without culture data.</summary>
public static class JapaneseDate
{
    private static readonly (DateOnly First, string Name)[] Eras =
    [
        (new(2019, 5, 1), "令和"),
        (new(1989, 1, 8), "平成"),
        (new(1926, 12, 25), "昭和"),
        (new(1912, 7, 30), "大正"),
        (new(1873, 1, 1), "明治"),
    ];

    public static string Format(DateOnly date, DateLayout layout)
    {
        var day = layout.Style switch
        {
            DateStyle.Seireki => $"{date.Year}/{date.Month}/{date.Day}",
            DateStyle.Wareki => Wareki(date),
        };
        return layout.Weekday ? $"{day}({Weekday(date)})" : day;
    }

    public static char Weekday(DateOnly date) => "日月火水木金土"[(int)date.DayOfWeek];

    /// <summary>The first year of an era is 元年. Before 1873 Japan had another calendar: such a date stays in 西暦.</summary>
    public static string Wareki(DateOnly date)
    {
        foreach (var (first, name) in Eras)
        {
            if (date >= first)
            {
                // 明治 began in 1868; the Gregorian calendar came with its sixth year.
                var year = date.Year - (name == "明治" ? 1868 : first.Year) + 1;
                return $"{name}{(year == 1 ? "元" : year)}年{date.Month}月{date.Day}日";
            }
        }

        return $"{date.Year}年{date.Month}月{date.Day}日";
    }
}
