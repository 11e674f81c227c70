namespace LineSimulator;

/// <summary>LINE's months and the transcript's hours are those of Japan, which has had no other offset since 1952.</summary>
internal static class JapanTime
{
    public static DateTimeOffset Of(DateTimeOffset instant) => instant.ToOffset(TimeSpan.FromHours(9));
}
