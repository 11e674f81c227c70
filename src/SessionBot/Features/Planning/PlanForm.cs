using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Reminders;
using SessionBot.Features.Sessions;

namespace SessionBot.Features.Planning;

/// <summary>The form of a session's plan, as it was sent or is to be filled in: nothing that somebody typed is lost when something is wrong with it.</summary>
public sealed record PlanForm
{
    /// <summary>Of an <c>input type="date"</c>.</summary>
    public const string DateFormat = "yyyy-MM-dd";

    /// <summary>Of an <c>input type="time"</c>.</summary>
    public const string TimeFormat = "HH:mm";

    /// <summary>Of an <c>input type="datetime-local"</c>.</summary>
    public const string MomentFormat = "yyyy-MM-dd'T'HH:mm";

    [FromForm(Name = "number")]
    public string? Number { get; init; }

    [FromForm(Name = "date")]
    public string? Date { get; init; }

    [FromForm(Name = "start")]
    public string? Start { get; init; }

    [FromForm(Name = "end")]
    public string? End { get; init; }

    /// <summary>When reports open; empty for as long before the start as they did.</summary>
    [FromForm(Name = "opens")]
    public string? Opens { get; init; }

    /// <summary>When reports are due; empty for as long before the start as they were.</summary>
    [FromForm(Name = "due")]
    public string? Due { get; init; }

    /// <summary>Minutes from the opening to the start, of the session that a new one is like; 0 for the usual ones.</summary>
    [FromForm(Name = "opensBefore")]
    public int OpensBefore { get; init; }

    /// <summary>Minutes from the deadline to the start, as above.</summary>
    [FromForm(Name = "dueBefore")]
    public int DueBefore { get; init; }

    [FromForm(Name = "topic")]
    public string? Topic { get; init; }

    [FromForm(Name = "place")]
    public string? Place { get; init; }

    /// <summary>One a line.</summary>
    [FromForm(Name = "speakers")]
    public string? Speakers { get; init; }

    /// <summary>One item a line.</summary>
    [FromForm(Name = "agenda")]
    public string? Agenda { get; init; }

    [FromForm(Name = "reminders")]
    public string? Reminders { get; init; }

    /// <summary>Of the session as the form was made from it; 0 for a new one.</summary>
    [FromForm(Name = "version")]
    public int Version { get; init; }

    public static PlanForm Of(Session session) => new()
    {
        Number = Text(session.Number),
        Date = Local(session.StartsAt, DateFormat),
        Start = Local(session.StartsAt, TimeFormat),
        End = Local(session.EndsAt, TimeFormat),
        Opens = Moment(session.ReportsOpenAt),
        Due = Moment(session.ReportsDueAt),
        Topic = session.Topic,
        Place = session.Place,
        Speakers = string.Join('\n', session.Speakers.Select(speaker => $"{speaker.Organization} {speaker.Name}")),
        Agenda = AgendaText.Write(session),
        Reminders = ReminderReplies.Times(session.RemindBefore),
        Version = session.Version,
    };

    /// <summary>A new session that is like the last one in all that stays the same from time to time.</summary>
    public static PlanForm After(Session last, int number) => new()
    {
        Number = Text(number),
        Start = Local(last.StartsAt, TimeFormat),
        End = Local(last.EndsAt, TimeFormat),
        OpensBefore = (int)ReportWindow.Of(last).OpensBefore.TotalMinutes,
        DueBefore = (int)ReportWindow.Of(last).DueBefore.TotalMinutes,
        Place = last.Place,
        Agenda = AgendaText.Write(last),
        Reminders = ReminderReplies.Times(last.RemindBefore),
    };

    public static PlanForm First(IReadOnlyList<TimeSpan> reminders) => new()
    {
        Number = Text(1),
        Place = SessionTexts.DefaultPlace,
        Reminders = ReminderReplies.Times([.. reminders]),
    };

    /// <summary>Of the session that it is like, where it does not say the moments themselves.</summary>
    internal ReportWindow Window =>
        OpensBefore > DueBefore && DueBefore >= 0 ? new(TimeSpan.FromMinutes(OpensBefore), TimeSpan.FromMinutes(DueBefore)) : ReportWindow.Usual;

    internal static string Moment(DateTimeOffset instant) => Local(instant, MomentFormat);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Local(DateTimeOffset instant, string format) => instant.ToOffset(SessionPlan.Tokyo).ToString(format, CultureInfo.InvariantCulture);
}
