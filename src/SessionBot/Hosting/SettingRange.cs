using System.Globalization;

namespace SessionBot.Hosting;

/// <summary>The bounds of a numeric setting, checked on its text: what cannot be read at all gets the same clear answer as what is out of bounds.</summary>
internal sealed record SettingRange(string Key, Func<string, bool> IsWithin, string Bounds)
{
    private static readonly SettingRange[] All =
    [
        Number("Work:Parallelism", 1, 64),
        Number("Work:DeadAfterAttempts", 1, 100),
        Number("Work:DeadAfterUnfinished", 1, 1000),
        Duration("Work:Lease", "00:00:15", "01:00:00"),
        Duration("Work:PollInterval", "00:00:00.010", "00:01:00"),
        Duration("Work:RetryPause", "00:00:00.001", "00:05:00"),
        Duration("Work:DeadAfterAge", "00:00:00", "1.00:00:00"),
        Duration("Work:PushDeadAfterAge", "00:00:00", "23:00:00"),
        Duration("Work:ContentDeadAfterAge", "00:00:00", "7.00:00:00"),
        Duration("Work:NoticePatience", "00:00:00", "1.00:00:00"),
        Duration("Drafter:Timeout", "00:00:01", "00:05:00"),
        Number("Attachments:MaxBytes", 1_000, 200_000_000),
        Number("Live:MostStreams", 1, 100_000),
        Number("Simulator:Port", 0, 65535),
    ];

    /// <summary>Each fault names the setting, its value and the bounds.</summary>
    public static IEnumerable<string> Faults(IConfiguration configuration) => All
        .Where(range => configuration[range.Key] is { } text && !range.IsWithin(text))
        .Select(range => $"{range.Key} is {configuration[range.Key]}: write {range.Bounds}, or leave it out.");

    private static SettingRange Number(string key, int least, int most) => new(
        key,
        text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most,
        $"a whole number between {least} and {most}");

    private static SettingRange Duration(string key, string least, string most) => new(
        key,
        text => TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time)
            && time >= TimeSpan.Parse(least, CultureInfo.InvariantCulture) && time <= TimeSpan.Parse(most, CultureInfo.InvariantCulture),
        $"a time (d.hh:mm:ss) between {least} and {most}");
}
