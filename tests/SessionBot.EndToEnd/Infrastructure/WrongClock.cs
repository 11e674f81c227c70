using System.Globalization;

namespace SessionBot.EndToEnd.Infrastructure;

/// <summary>Makes a process believe in another time than the machine does, by the library of faketime (github.com/wolfcw/libfaketime).</summary>
internal static class WrongClock
{
    public const string Missing = "libfaketime is missing: install the package faketime, as tests/run.sh does.";

    private static readonly string? Library = Directory.Exists("/usr/lib")
        ? Directory.EnumerateDirectories("/usr/lib", "*-linux-gnu").Select(folder => Path.Combine(folder, "faketime", "libfaketimeMT.so.1")).FirstOrDefault(File.Exists)
        : null;

    public static bool IsThere => Library is not null;

    /// <param name="ahead">Negative when it is behind. Timers run as ever: only the time of day is wrong.</param>
    public static Dictionary<string, string> Settings(TimeSpan ahead) => ahead == TimeSpan.Zero ? [] : new()
    {
        ["LD_PRELOAD"] = Library!,
        ["FAKETIME"] = ((int)ahead.TotalSeconds).ToString("+0;-0", CultureInfo.InvariantCulture),
        ["DONT_FAKE_MONOTONIC"] = "1",
        ["FAKETIME_DONT_FAKE_MONOTONIC"] = "1",
    };
}
