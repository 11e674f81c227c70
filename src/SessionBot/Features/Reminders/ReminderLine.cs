using System.Globalization;
using System.Text.RegularExpressions;
using SessionBot.Domain;

namespace SessionBot.Features.Reminders;

/// <summary>The times of reminding as an organizer writes them: 「7日前、2日前、3時間前」, or 「なし」.</summary>
internal static partial class ReminderLine
{
    public const int MostTimes = 5;

    public static readonly TimeSpan Least = TimeSpan.FromHours(1);

    public static readonly TimeSpan Most = TimeSpan.FromDays(60);

    /// <returns>The longest before the session first; empty for none; null when it cannot be read.</returns>
    public static IReadOnlyList<TimeSpan>? Read(string written)
    {
        var line = Width.Fold(written).Trim();
        if (line is "なし" or "無し")
        {
            return [];
        }

        var times = Separator().Split(line).Where(part => part.Length > 0).Select(Time).ToList();
        return times.Count == 0 || times.Contains(null)
            ? null
            : times.OfType<TimeSpan>().Distinct().OrderDescending().ToList() is { Count: <= MostTimes } read ? read : null;
    }

    private static TimeSpan? Time(string part)
    {
        if (Before().Match(part) is not { Success: true } match)
        {
            return null;
        }

        var number = int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture);
        var time = match.Groups["unit"].Value switch
        {
            "週間" => TimeSpan.FromDays(7 * number),
            "日" => TimeSpan.FromDays(number),
            _ => TimeSpan.FromHours(number),
        };
        return time >= Least && time <= Most ? time : null;
    }

    [GeneratedRegex(@"[、,・/\s]+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<number>[0-9]{1,4})(?<unit>週間|日|時間)前$")]
    private static partial Regex Before();
}
