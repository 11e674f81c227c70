namespace SessionBot.Work;

/// <summary>LINE counts the messages of a month in Japan's time.</summary>
internal static class QuotaMonth
{
    private static readonly TimeSpan Japan = TimeSpan.FromHours(9);

    public static DateTimeOffset StartOf(DateTimeOffset instant)
    {
        var inJapan = instant.ToOffset(Japan);
        return new(inJapan.Year, inJapan.Month, 1, 0, 0, 0, Japan);
    }

    public static DateTimeOffset After(DateTimeOffset instant) => StartOf(instant).AddMonths(1);
}
