using System.Globalization;
using System.Text.RegularExpressions;
using SessionBot.Domain;

namespace SessionBot.Features.Sessions;

/// <summary>A day with its time as an organizer writes it: 「2026/12/9 17:00」, 「12月9日（水）午後5時半」, 「4月20日 14:00-15:30」.</summary>
/// <param name="Year">Null when it is left to what is meant.</param>
/// <param name="Start">Null when only the day is said.</param>
/// <param name="End">Null when it is not said.</param>
internal sealed partial record WrittenMoment(int? Year, int Month, int Day, TimeOnly? Start, TimeOnly? End)
{
    /// <returns>Null when it is not to be read, or when there is no such hour.</returns>
    public static WrittenMoment? Read(string text)
    {
        if (Moment().Match(Width.Fold(text).Trim()) is not { Success: true } match)
        {
            return null;
        }

        var (start, end) = (match.Groups["start"], match.Groups["end"]);
        var isAfternoon = start.Value.StartsWith("午後", StringComparison.Ordinal);
        var moment = new WrittenMoment(
            match.Groups["reiwa"].Success || match.Groups["year"].Success ? PlannedTimes.YearIn(match) : null,
            PlannedTimes.NumberIn(match.Groups["month"]),
            PlannedTimes.NumberIn(match.Groups["day"]),
            start.Success ? PlannedTimes.Hour(start.Value, isAfternoon: false) : null,
            end.Success ? PlannedTimes.Hour(end.Value, isAfternoon) : null);
        return (start.Success && moment.Start is null) || (end.Success && moment.End is null) ? null : moment;
    }

    /// <summary>The day that is meant where no year is said: the first one from <paramref name="today"/> on.</summary>
    /// <returns>Null when there is no such day.</returns>
    public DateOnly? DayFrom(DateOnly today) => DayIn(Year ?? (IsEarlierInYear(than: today) ? today.Year + 1 : today.Year));

    /// <summary>The day that is meant where no year is said: the last one until <paramref name="last"/>.</summary>
    /// <inheritdoc cref="DayFrom" path="/returns"/>
    public DateOnly? DayUntil(DateOnly last) => DayIn(Year ?? (Month == last.Month && Day == last.Day || IsEarlierInYear(last) ? last.Year : last.Year - 1));

    private bool IsEarlierInYear(DateOnly than) => (Month, Day).CompareTo((than.Month, than.Day)) < 0;

    private DateOnly? DayIn(int year) => DateOnly.TryParseExact(
        string.Create(CultureInfo.InvariantCulture, $"{year:D4}/{Month}/{Day}"), "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && year is >= 2000 and < 2100
            ? day
            : null;

    [GeneratedRegex("""
        ^(((令和|R)\s*(?<reiwa>元|[0-9]{1,2})|(?<year>[0-9]{4}))\s*[年/.-]\s*)?(?<month>[0-9]{1,2})\s*[月/.-]\s*(?<day>[0-9]{1,2})(\s*日)?
        \s*(\([^()\n]{1,3}\)|[日月火水木金土]曜日?)?\s*の?\s*
        ((?<=[\s日)曜の])(?<start>((午前|午後)\s*)?[0-9]{1,2}(:[0-9]{2}|時(半|[0-9]{1,2}分)?))
        (\s*([-~〜–ー]|から)\s*(?<end>((午前|午後)\s*)?[0-9]{1,2}(:[0-9]{2}|時(半|[0-9]{1,2}分)?)))?)?$
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Moment();
}
