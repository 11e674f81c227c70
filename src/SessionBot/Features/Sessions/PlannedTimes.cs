using System.Globalization;
using System.Text.RegularExpressions;
using SessionBot.Domain;

namespace SessionBot.Features.Sessions;

/// <summary>The number of a session, its day and its hours, as an organizer writes them: 「第3回 2026/12/10 15:00-16:30」, 「第3回 令和8年12月10日（木）午後3時〜4時半」.</summary>
internal sealed partial record PlannedTimes(int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt)
{
    /// <summary>Years of 令和 count from this one.</summary>
    private const int BeforeReiwa = 2018;

    private static readonly DateOnly FirstOfReiwa = new(2019, 5, 1);

    /// <returns>Null when it is not to be read, or wrong; then the faults tell why, in words for the organizer.</returns>
    public static PlannedTimes? Read(string text, List<string> faults)
    {
        if (When().Match(Width.Fold(text)) is not { Success: true } when)
        {
            faults.Add(SessionTexts.FaultOfTime);
            return null;
        }

        if (Day(when) is not { } day)
        {
            faults.Add(Wording.Of(SessionTexts.FaultOfDate, ("date", when.Groups["date"].Value)));
            day = default;
        }

        var start = Hour(when.Groups["start"].Value, isAfternoon: false);
        var end = Hour(when.Groups["end"].Value, isAfternoon: when.Groups["start"].Value.StartsWith("午後", StringComparison.Ordinal));
        if (start is null || end is null || end <= start)
        {
            faults.Add(SessionTexts.FaultOfHours);
        }

        var number = NumberIn(when.Groups["number"]);
        if (number == 0)
        {
            faults.Add(SessionTexts.FaultOfNumber);
        }

        return faults.Count > 0 ? null : new(number, new(day, start!.Value, SessionPlan.Tokyo), new(day, end!.Value, SessionPlan.Tokyo));
    }

    /// <summary>True for a line that holds the number, the day or the hours.</summary>
    public static bool IsPart(string line) => Part().IsMatch(Width.Fold(line));

    private static DateOnly? Day(Match when)
    {
        var isDay = DateOnly.TryParseExact(
            string.Create(CultureInfo.InvariantCulture, $"{YearIn(when):D4}/{when.Groups["month"].Value}/{when.Groups["day"].Value}"),
            "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day);
        return isDay && day >= (when.Groups["reiwa"].Success ? FirstOfReiwa : new(2000, 1, 1)) ? day : null;
    }

    /// <summary>Of a date whose year is the group 「reiwa」 or 「year」.</summary>
    internal static int YearIn(Match date) => date.Groups["reiwa"] is { Success: true } counted
        ? BeforeReiwa + (counted.Value == "元" ? 1 : NumberIn(counted))
        : NumberIn(date.Groups["year"]);

    /// <param name="isAfternoon">The hour before it said so, which holds for this one too: 「午後3時〜4時半」.</param>
    internal static TimeOnly? Hour(string written, bool isAfternoon)
    {
        var parts = Clock().Match(written);
        var (hour, half) = (NumberIn(parts.Groups["hour"]), parts.Groups["half"].Value);
        var minute = parts.Groups["minute"].Success ? NumberIn(parts.Groups["minute"]) : half.Length > 0 ? 30 : 0;
        var counted = parts.Groups["noon"].Value switch
        {
            "午後" => hour + 12,
            "午前" => hour,
            _ => isAfternoon && hour < 12 ? hour + 12 : hour,
        };
        return counted < 24 && minute < 60 ? new TimeOnly(counted, minute) : null;
    }

    internal static int NumberIn(Group digits) => int.Parse(digits.Value, CultureInfo.InvariantCulture);

    [GeneratedRegex("""
        第\s*(?<number>[0-9]{1,4})\s*回\s*(日時\s*:)?\s*
        (?<date>((令和|R)\s*(?<reiwa>元|[0-9]{1,2})|(?<year>[0-9]{4}))\s*[年/.-]\s*(?<month>[0-9]{1,2})\s*[月/.-]\s*(?<day>[0-9]{1,2})(\s*日)?)
        \s*(\([^()\n]{1,3}\)|[日月火水木金土]曜日?)?\s*
        (?<start>((午前|午後)\s*)?[0-9]{1,2}(:[0-9]{2}|時(半|[0-9]{1,2}分)?))\s*([-~〜–ー]|から)\s*
        (?<end>((午前|午後)\s*)?[0-9]{1,2}(:[0-9]{2}|時(半|[0-9]{1,2}分)?))
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex When();

    [GeneratedRegex(@"^(第\s*[0-9]{1,4}\s*回|日時\s*:|((令和|R)\s*(元|[0-9]{1,2})|[0-9]{4})\s*[年/.-]|((午前|午後)\s*)?[0-9]{1,2}(:[0-9]{2}|時))")]
    private static partial Regex Part();

    [GeneratedRegex(@"((?<noon>午前|午後)\s*)?(?<hour>[0-9]{1,2})(:(?<minute>[0-9]{2})|時((?<half>半)|(?<minute>[0-9]{1,2})分)?)")]
    private static partial Regex Clock();
}
