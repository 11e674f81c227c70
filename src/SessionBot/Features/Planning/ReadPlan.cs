using System.Globalization;
using Line.Messaging;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Planning;

/// <summary>What is wrong with a form, by the name of the field, in words for the organizer.</summary>
public sealed class PlanFaults : Dictionary<string, string>;

/// <summary>Makes a plan of a form that an organizer has filled in; each fault is told at its field.</summary>
internal static class ReadPlan
{
    private static readonly string[] Moments = [PlanForm.MomentFormat, "yyyy-MM-dd'T'HH:mm:ss", "yyyy-M-d H:mm", "yyyy/M/d H:mm"];

    /// <param name="session">The one that is changed; null for a new one.</param>
    /// <returns>Null when there are faults.</returns>
    public static SessionPlan? From(PlanForm form, Session? session, PlanFaults faults)
    {
        // When it is, nobody changes any more once it has begun.
        var isFixed = session is not null && !session.Phase.IsBeforeSession();
        if (isFixed && form.Date is not null)
        {
            // A form from before that says more than can be changed now: nothing of it is dropped in silence.
            faults[SavePlan.Whole] = session!.Phase == SessionPhase.CalledOff
                ? PlanTexts.FaultOfCalledOff : Wording.Of(PlanTexts.FaultOfPhase, ("phase", SessionReplies.Name(session.Phase)));
        }

        var number = isFixed ? session!.Number : Number(form, faults);
        var hours = isFixed ? (session!.StartsAt, session.EndsAt) : Hours(form, faults);
        var (topic, place) = (Line(form.Topic), Line(form.Place));
        if (topic.Length == 0)
        {
            faults["topic"] = PlanTexts.FaultOfTopic;
        }

        foreach (var (field, value) in new[] { ("topic", topic), ("place", place) }.Where(pair => pair.Item2.Length > SessionPlan.LongestValue))
        {
            faults[field] = Wording.Of(PlanTexts.FaultOfLength, ("most", SessionPlan.LongestValue), ("letters", value.Length));
        }

        var speakers = Speakers(form, faults);
        var reminders = Line(form.Reminders) is { Length: > 0 } written ? ReminderLine.Read(written) : [];
        if (reminders is null)
        {
            faults["reminders"] = Wording.Of(PlanTexts.FaultOfReminders, ("most", ReminderLine.MostTimes));
        }

        var opens = isFixed ? null : Moment("opens", form.Opens, session?.ReportsOpenAt, faults);
        var due = isFixed ? null : Moment("due", form.Due, session?.ReportsDueAt, faults);
        IReadOnlyList<AgendaItem>? agenda = null;
        if (!isFixed && hours is var (start, end))
        {
            (agenda, var fault) = AgendaText.Read(form.Agenda ?? "", start, end);
            if (fault is not null)
            {
                faults["agenda"] = fault;
            }
        }

        return faults.Count > 0
            ? null
            : new(number!.Value, hours!.Value.Start, hours.Value.End, place.Length > 0 ? place : SessionTexts.DefaultPlace, topic, speakers, reminders, [])
            {
                Agenda = agenda,
                ReportsOpenAt = opens,
                ReportsDueAt = due,
                Window = form.Window,
            };
    }

    /// <param name="shown">What the form was filled in with: left as it was, it moves along with the session.</param>
    private static DateTimeOffset? Moment(string field, string? written, DateTimeOffset? shown, PlanFaults faults)
    {
        if (Folded(written) is not { Length: > 0 } text || (shown is { } at && text == PlanForm.Moment(at)))
        {
            return null;
        }

        if (DateTime.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) && moment.Year is >= 2000 and < 2100)
        {
            return new(moment, SessionPlan.Tokyo);
        }

        faults[field] = Wording.Of(field == "due" ? PlanTexts.FaultOfDueMoment : PlanTexts.FaultOfOpensMoment, ("written", MessageText.Truncate(text, 40)));
        return null;
    }

    private static int? Number(PlanForm form, PlanFaults faults)
    {
        if (int.TryParse(Folded(form.Number), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and < 10_000)
        {
            return number;
        }

        faults["number"] = PlanTexts.FaultOfNumber;
        return null;
    }

    /// <returns>Null when a field of them is at fault.</returns>
    public static (DateTimeOffset Start, DateTimeOffset End)? Hours(PlanForm form, PlanFaults faults)
    {
        var isDay = DateOnly.TryParseExact(Folded(form.Date), PlanForm.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and < 2100;
        var (start, end) = (Hour(form.Start), Hour(form.End));
        if (!isDay)
        {
            faults["date"] = PlanTexts.FaultOfDate;
        }

        if (start is null)
        {
            faults["start"] = PlanTexts.FaultOfStart;
        }

        if (end is null || end <= start)
        {
            faults["end"] = end is null ? PlanTexts.FaultOfNoEnd : PlanTexts.FaultOfEnd;
        }

        return isDay && start is { } from && end is { } until && until > from ? (new(day, from, SessionPlan.Tokyo), new(day, until, SessionPlan.Tokyo)) : null;
    }

    private static TimeOnly? Hour(string? written) =>
        TimeOnly.TryParseExact(Folded(written), ["H:mm", "H:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var hour) ? hour : null;

    private static List<SessionSpeaker> Speakers(PlanForm form, PlanFaults faults)
    {
        var speakers = new List<SessionSpeaker>();
        foreach (var line in (form.Speakers ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > SessionPlan.LongestValue)
            {
                faults["speakers"] = Wording.Of(PlanTexts.FaultOfLength, ("most", SessionPlan.LongestValue), ("letters", line.Length));
            }
            else if (SessionPlan.ReadSpeaker(line) is { } speaker)
            {
                speakers.Add(speaker);
            }
            else
            {
                faults["speakers"] = Wording.Of(PlanTexts.FaultOfSpeaker, ("speaker", line));
            }
        }

        if (speakers.Count > SessionPlan.MostSpeakers)
        {
            faults["speakers"] = Wording.Of(PlanTexts.FaultOfSpeakers, ("most", SessionPlan.MostSpeakers));
        }

        return speakers;
    }

    /// <summary>Full-width digits are what an input method leaves.</summary>
    private static string Folded(string? written) => Width.Fold(written ?? "").Trim();

    /// <summary>A field of one line has no more, whatever a browser sends.</summary>
    private static string Line(string? written) => (written ?? "").ReplaceLineEndings(" ").Trim();
}
