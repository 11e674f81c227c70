using System.Globalization;
using System.Text.RegularExpressions;
using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Planning;

/// <summary>An agenda as organizers write it, one item a line with its time of day.</summary>
internal static partial class AgendaText
{
    private const int MostItems = 30;

    private const int LongestTitle = 100;

    public static string Write(Session session) =>
        string.Join('\n', session.Agenda.Select(item => $"{SessionReplies.Time(session.StartsAt.AddMinutes(item.AfterMinutes))} {item.Title}"));

    /// <returns>The items, or what is wrong with the first line that is, in words for the organizer.</returns>
    public static (IReadOnlyList<AgendaItem>? Items, string? Fault) Read(string text, DateTimeOffset start, DateTimeOffset end)
    {
        var items = new List<AgendaItem>();
        var length = (int)(end - start).TotalMinutes;
        foreach (var line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Item().Match(Width.Fold(line)) is not { Success: true } match
                || !TimeOnly.TryParseExact(match.Groups["time"].Value, "H:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            {
                return (null, Wording.Of(PlanTexts.FaultOfAgendaLine, ("line", MessageText.Truncate(line, 40))));
            }

            var after = (int)(time.ToTimeSpan() - start.ToOffset(SessionPlan.Tokyo).TimeOfDay).TotalMinutes;
            if (after < 0 || after >= length)
            {
                return (null, Wording.Of(PlanTexts.FaultOfAgendaTime, ("line", MessageText.Truncate(line, 40)), ("start", SessionReplies.Time(start)), ("end", SessionReplies.Time(end))));
            }

            if (items.Count > 0 && after <= items[^1].AfterMinutes)
            {
                return (null, Wording.Of(PlanTexts.FaultOfAgendaOrder, ("line", MessageText.Truncate(line, 40))));
            }

            items.Add(new(after, MessageText.Truncate(match.Groups["title"].Value, LongestTitle)));
        }

        return items.Count > MostItems ? (null, Wording.Of(PlanTexts.FaultOfAgendaCount, ("most", MostItems))) : (items, null);
    }

    [GeneratedRegex(@"^(?<time>[0-9]{1,2}:[0-9]{2})\s+(?<title>\S.*)$")]
    private static partial Regex Item();
}
