namespace SessionBot.Minutes.Checking.Grounding;

/// <summary>
/// Where nobody knows the day of the session, 「来年度」 may be any year: what the other text says instead is no fault that can be shown, unless the
/// source has a date of its own where the claim's stands.
/// </summary>
internal static class OpenDates
{
    private const decimal FirstFullYear = 1900;

    // A year near a session that has records is one of 令和 or 平成.
    private const decimal LastShortYear = 31;
    private const decimal Months = 12;

    /// <summary>「2年度」 for 「来年度」, 「9月」 for 「今月」.</summary>
    public static bool MayBe(Quantity number, Reading claim, Reading source)
    {
        var relative = source.KnowsDay || !IsDate(number) ? [] : source.Relative.Where(date => Tells(date.Kind, number.Unit)).ToList();
        if (relative.Count == 0)
        {
            return false;
        }

        var around = Surroundings.Of(claim, number.Start, number.Length);
        var written = source.Numbers.Where(other => IsDate(other) && other.SameUnit(number)).Select(other => Likeness(other.Start, other.Length));
        return relative.Max(date => Likeness(date.Start, date.Length)) >= written.DefaultIfEmpty(0).Max();

        double Likeness(int start, int length) => around.LikenessTo(Surroundings.Of(source, start, length));
    }

    /// <summary>「来年度」 for 「令和9年度」, where the source does not say 「今年度」.</summary>
    public static bool MayBe(RelativeDates.Found date, Reading source) => !source.KnowsDay
        && !source.Relative.Any(other => other.Kind == date.Kind) && source.Numbers.Any(number => IsDate(number) && Tells(date.Kind, number.Unit));

    /// <summary>No span, such as 「3年間」, and nothing that no calendar has.</summary>
    private static bool IsDate(Quantity number) => number switch
    {
        { IsYear: true, Values: [>= FirstFullYear, ..] } => true,
        { IsYear: true } => number.Values.Count > 1 && number.Values.Min() <= LastShortYear,
        _ => number.Unit == "月" && number.Values[0] <= Months,
    };

    // A day or a month that is relative tells a year too.
    private static bool Tells(char kind, string unit) => unit is "年" or "年度" || kind is 'm' or 'd';
}
