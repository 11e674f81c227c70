namespace SessionBot.Work;

/// <summary>When a failed item is tried again, and when it is given up.</summary>
internal static class RetrySchedule
{
    public static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    /// <param name="attempts">Attempts made so far, at least 1.</param>
    /// <param name="jitter">From 0 to 1: spreads retries over ±20 % so that they do not come in step.</param>
    public static TimeSpan Pause(int attempts, TimeSpan first, double jitter)
    {
        var doubled = first * Math.Pow(2, Math.Min(attempts - 1, 30));
        return (doubled < LongestPause ? doubled : LongestPause) * (0.8 + (0.4 * jitter));
    }

    /// <summary>Both floors must be reached: a burst of quick failures alone never gives a message up.</summary>
    public static bool IsExhausted(int attempts, TimeSpan failing, WorkOptions options, TimeSpan ageFloor) =>
        attempts >= options.DeadAfterAttempts && failing >= ageFloor;
}
