using System.Globalization;
using System.Text.RegularExpressions;

namespace SessionBot.Minutes.Transcripts;

/// <summary>Times of day or of a recording: 0:03, 00:00:03, 00:00:03.857, 00:00:03,857.</summary>
internal static partial class ClockTime
{
    public const string Pattern = @"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?";

    private const int Sixty = 60;

    /// <summary>Null where the words are no time, minutes or seconds of 60 and more included.</summary>
    public static TimeSpan? Read(string words)
    {
        var match = Whole().Match(words);
        if (!match.Success)
        {
            return null;
        }

        var parts = match.Groups["part"].Captures.Select(part => int.Parse(part.Value, CultureInfo.InvariantCulture)).ToList();
        var fraction = match.Groups["fraction"].Value.PadRight(3, '0');
        var (hours, minutes, seconds) = parts is [var h, var m, var s] ? (h, m, s) : (0, parts[0], parts[1]);
        return seconds < Sixty && (minutes < Sixty || parts.Count == 2)
            ? new TimeSpan(0, hours, minutes, seconds, int.Parse(fraction, CultureInfo.InvariantCulture))
            : null;
    }

    [GeneratedRegex(@"^(?<part>\d{1,3}):(?<part>\d{2})(?::(?<part>\d{2}))?(?:[.,](?<fraction>\d{1,3}))?$")]
    private static partial Regex Whole();
}
