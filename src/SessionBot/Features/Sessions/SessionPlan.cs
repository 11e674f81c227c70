using Line.Messaging;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;

namespace SessionBot.Features.Sessions;

/// <summary>A session as an organizer plans it in one LINE message.</summary>
/// <param name="RemindBefore">Null when the message does not say it.</param>
/// <param name="Unread">Lines that say nothing which is known here.</param>
internal sealed record SessionPlan(
    int Number, DateTimeOffset StartsAt, DateTimeOffset EndsAt, string Place, string Topic, IReadOnlyList<SessionSpeaker> Speakers,
    IReadOnlyList<TimeSpan>? RemindBefore, IReadOnlyList<string> Unread)
{
    /// <summary>Null when the plan does not say it, as in a LINE message.</summary>
    public IReadOnlyList<AgendaItem>? Agenda { get; init; }

    /// <summary>Null when the plan does not say it: then it keeps its distance from the start.</summary>
    public DateTimeOffset? ReportsOpenAt { get; init; }

    /// <inheritdoc cref="ReportsOpenAt"/>
    public DateTimeOffset? ReportsDueAt { get; init; }

    /// <summary>For a new session whose plan does not say the moments themselves; null for the usual one.</summary>
    public ReportWindow? Window { get; init; }

    /// <summary>Japan has no daylight saving time.</summary>
    public static readonly TimeSpan Tokyo = TimeSpan.FromHours(9);

    /// <summary>Keeps every message about the session within what LINE takes.</summary>
    public const int LongestValue = 200;

    public const int MostSpeakers = 10;

    /// <summary>受付 alone is the desk at the door.</summary>
    private const string OpensLabel = "報告受付";

    private static readonly string[] DueLabels = ["報告締切", "締切"];

    private static readonly string[] Labels = ["内容", "場所", "講師", "リマインド", OpensLabel, .. DueLabels];

    /// <returns>The plan, or what is wrong with it, in words for the organizer.</returns>
    public static (SessionPlan? Plan, IReadOnlyList<string> Faults) Parse(string text)
    {
        var lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var faults = new List<string>();
        var when = PlannedTimes.Read(text, faults);
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
        var (opens, due) = (Moment(lines, [OpensLabel], when, faults), Moment(lines, DueLabels, when, faults));
        return when is { } times && faults.Count == 0
            ? (new(times.Number, times.StartsAt, times.EndsAt, place, topic, speakers, reminders, [.. lines.Skip(1).Where(line => !IsKnown(line))])
            {
                ReportsOpenAt = opens,
                ReportsDueAt = due,
            }, [])
            : (null, faults);
    }

    /// <summary>A day and a time, or how long before the session: 「12月9日 17時」, 「2日前」.</summary>
    private static DateTimeOffset? Moment(string[] lines, string[] labels, PlannedTimes? session, List<string> faults)
    {
        if (labels.SelectMany(label => Labelled(lines, label, faults)).FirstOrDefault() is not { } written || session is null)
        {
            return null;
        }

        if (ReminderLine.Read(written) is [var before])
        {
            return session.StartsAt - before;
        }

        if (WrittenMoment.Read(written) is { Start: { } time, End: null } moment && moment.DayUntil(DateOnly.FromDateTime(session.StartsAt.Date)) is { } day)
        {
            return new(day, time, Tokyo);
        }

        faults.Add(Wording.Of(SessionTexts.FaultOfMoment, ("label", labels[0]), ("written", MessageText.Truncate(written, 40))));
        return null;
    }

    /// <summary>A line with the time may be broken in two, so whatever looks like a part of it counts as read.</summary>
    private static bool IsKnown(string line) =>
        PlannedTimes.IsPart(line) || Array.Exists(Labels, label => Behind(line, label) is not null);

    /// <summary>What stands behind the label, as it was written: names keep their characters.</summary>
    private static IEnumerable<string> Labelled(string[] lines, string label, List<string> faults)
    {
        foreach (var line in lines)
        {
            if (Behind(line, label) is not { } words)
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

    private static string? Behind(string line, string label) =>
        line.StartsWith(label, StringComparison.Ordinal) && line[label.Length..].TrimStart() is ['：' or ':', .. var value] && value.Trim() is { Length: > 0 } words
            ? words
            : null;

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
        if (ReadSpeaker(text) is { } speaker)
        {
            return speaker;
        }

        faults.Add(Wording.Of(SessionTexts.FaultOfSpeaker, ("speaker", MessageText.Truncate(text, 40))));
        return new("", text);
    }

    /// <returns>Null without a space between where the speaker belongs and the name.</returns>
    public static SessionSpeaker? ReadSpeaker(string text) =>
        text.IndexOfAny([' ', '\u3000']) is var space and > 0 ? new(text[..space], text[(space + 1)..].Trim()) : null;
}
