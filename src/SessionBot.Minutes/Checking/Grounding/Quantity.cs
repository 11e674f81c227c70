namespace SessionBot.Minutes.Checking.Grounding;

internal enum Bound
{
    Exact,
    About,
    AtLeast,
    AtMost,
}

/// <summary>A number of a text with what it counts.</summary>
/// <param name="Values">The same number in several calendars: 令和6年 is 6 and 2024; one for everything else.</param>
/// <param name="Unit">The first counter of its line in counters.txt, or the sign behind the number.</param>
/// <param name="IsRelative">Worked out from the session's date, as for 「来年度」.</param>
internal sealed record Quantity(IReadOnlyList<decimal> Values, string Unit, Bound Bound, int Start, int Length, bool IsRelative = false)
{
    public bool IsAs(Quantity other) => SameUnit(other) && SameValue(other);

    public bool SameValue(Quantity other) => Values.Any(other.Values.Contains);

    public bool SameUnit(Quantity other) => Unit == other.Unit || IsGeneral || other.IsGeneral || IsYear && other.IsYear;

    public bool IsYear => Unit is "年" or "年度";

    private bool IsGeneral => Unit is "" or "つ";
}
