using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;

namespace SessionBot.Features.Sessions;

/// <summary>A session as an organizer plans it in one LINE message.</summary>
/// <param name="RemindBefore">Null when the message does not say it.</param>
internal sealed partial record SessionPlan(
    int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, string Topic, IReadOnlyList<SessionSpeaker> Speakers,
    IReadOnlyList<TimeSpan>? RemindBefore)
{
    /// <summary>Japan has no daylight saving time.</summary>
    public static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>Keeps every message about the session within what LINE takes.</summary>
    private const int LongestValue = 200;

    public const int MostSpeakers = 10;

    /// <returns>The plan, or what is wrong with it, in words for the organizer.</returns>
    public static (SessionPlan? Plan, IReadOnlyList<string> Faults) Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var faults = new List<string>();
        var when = Times(lines, faults);
        if (Labelled(lines, "内容", faults).FirstOrDefault() is not { } topic)
        {
            faults.Add(SessionTexts.FaultOfTopic);
            topic = "";
        }

        var place = Labelled(lines, "場所", faults).FirstOrDefault() ?? SessionTexts.DefaultPlace;
        var speakers = Labelled(lines, "講師", faults).Select(speaker => Speaker(speaker, faults)).ToList();
        if (speakers.Count > MostSpeakers)
        {
            faults.Add(Wording.Of(SessionTexts.FaultOfSpeakers, ("most", MostSpeakers)));
        }

        var reminders = Labelled(lines, "リマインド", faults).FirstOrDefault() is { } written ? Reminders(written, faults) : null;
        return when is { } times && faults.Count == 0
            ? (new(times.Number, times.Start, times.End, place, topic, speakers, reminders), [])
            : (null, faults);
    }

    private static (int Number, DateTimeOffset Start, DateTimeOffset End)? Times(string[] lines, List<string> faults)
    {
        var when = lines.Select(line => When().Match(line.Normalize(NormalizationForm.FormKC))).FirstOrDefault(match => match.Success);
        if (when is null)
        {
            faults.Add(SessionTexts.FaultOfTime);
            return null;
        }

        var date = when.Groups["date"].Value.Replace('-', '/');
        if (!DateOnly.TryParseExact(date, "yyyy/M/d", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year < 2000)
        {
            faults.Add(Wording.Of(SessionTexts.FaultOfDate, ("date", date)));
        }

        if (!TimeOnly.TryParseExact(when.Groups["start"].Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start)
            | !TimeOnly.TryParseExact(when.Groups["end"].Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var end)
            || end <= start)
        {
            faults.Add(SessionTexts.FaultOfHours);
        }

        var number = int.Parse(when.Groups["number"].Value, CultureInfo.InvariantCulture);
        if (number == 0)
        {
            faults.Add(SessionTexts.FaultOfNumber);
        }

        return faults.Count > 0 ? null : (number, new(day, start, Tokyo), new(day, end, Tokyo));
    }

    /// <summary>What stands behind the label, as it was written: names keep their characters.</summary>
    private static IEnumerable<string> Labelled(string[] lines, string label, List<string> faults)
    {
        foreach (var line in lines.Where(line => line.StartsWith(label, StringComparison.Ordinal)))
        {
            var value = line[label.Length..].TrimStart();
            if (value is not ['：' or ':', ..] || value[1..].Trim() is not { Length: > 0 } words)
            {
                continue;
            }

            if (words.Length > LongestValue)
            {
                faults.Add(Wording.Of(SessionTexts.FaultOfLength, ("label", label), ("most", LongestValue)));
            }

            yield return words;
        }
    }

    private static IReadOnlyList<TimeSpan>? Reminders(string written, List<string> faults)
    {
        var times = ReminderLine.Read(written);
        if (times is null)
        {
            faults.Add(Wording.Of(SessionTexts.FaultOfReminders, ("written", MessageText.Truncate(written, 40))));
        }

        return times;
    }

    private static SessionSpeaker Speaker(string text, List<string> faults)
    {
        var space = text.IndexOfAny([' ', '\u3000']);
        if (space <= 0)
        {
            faults.Add(Wording.Of(SessionTexts.FaultOfSpeaker, ("speaker", MessageText.Truncate(text, 40))));
            return new("", text);
        }

        return new(text[..space], text[(space + 1)..].Trim());
    }

    [GeneratedRegex(@"第\s*(?<number>[0-9]{1,4})\s*回\s+(?<date>[0-9]{4}[/-][0-9]{1,2}[/-][0-9]{1,2})(\s*\(.\))?\s+(?<start>[0-9]{1,2}:[0-9]{2})\s*[-~〜～–]\s*(?<end>[0-9]{1,2}:[0-9]{2})")]
    private static partial Regex When();
}
