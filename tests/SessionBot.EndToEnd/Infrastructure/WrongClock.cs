namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>A process whose clock is wrong: libfaketime (Debian's package faketime) tells it so.</summary>
internal static class WrongClock
{
    public const string Missing = "libfaketime is missing: run tests/run.sh, or install Debian's package faketime.";

    private static readonly string? Library = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Select(folder => Path.Combine(folder, "faketime", "libfaketime.so.1")).FirstOrDefault(File.Exists)
        : null;

    public static bool IsPossible => Library is not null;

    /// <param name="by">Such as <c>+5m</c>.</param>
    public static Dictionary<string, string> Settings(string by) => new()
    {
        ["LD_PRELOAD"] = Library!,
        ["FAKETIME"] = by,

        // Timers must go on at the right speed.
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
        ["DONT_FAKE_MONOTONIC"] = "1",
    };
}
