using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Attachments;
using SessionBot.Domain.Questions;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.Organizers;
using SessionBot.Features.Questions;
using SessionBot.Features.ReportBoard;
using SessionBot.Features.Sessions;
using SessionBot.Features.Talk;
using SessionBot.Storage;

namespace SessionBot.Features.Exports;

/// <summary>
/// A session's log as people read it: who did what when. Members are named by what they sent, organizers by their names, but not where they asked without one.
/// </summary>
internal sealed class LogTable(SessionBotDb db, OrganizerNames organizerNames)
{
    private static readonly ExportColumn[] Columns =
    [
        new("version", ExportTexts.Version), new("at", ExportTexts.At), new("who", ExportTexts.Who), new("what", ExportTexts.What), new("subject", ExportTexts.Subject),
        new("before", ExportTexts.Before), new("after", ExportTexts.After), new("undoes", ExportTexts.Undoes),
    ];

    /// <param name="newest">How many; null for all, the oldest first.</param>
    public async Task<ExportTable> ReadAsync(Session session, int? newest, CancellationToken ct)
    {
        var log = db.SessionEvents.AsNoTracking().Where(entry => entry.SessionId == session.Id);
        var entries = newest is { } most
            ? await log.OrderByDescending(entry => entry.Version).Take(most).ToListAsync(ct)
            : await log.OrderBy(entry => entry.Version).ToListAsync(ct);
        var organizers = (await organizerNames.OfAsync(session, ct)).ToDictionary(
            known => known.Key, known => known.Value.IsErased ? ExportTexts.FormerOrganizer : known.Value.Name ?? ExportTexts.Organizer);
        var questions = await db.Questions.AsNoTracking().Where(question => question.SessionId == session.Id).ToDictionaryAsync(question => question.Id.Value, ct);
        var numbers = questions.Values.ToDictionary(question => question.Id, question => question.Number);
        var regions = await (
            from report in db.RegionalReports
            where report.SessionId == session.Id
            join region in db.Set<Region>() on report.RegionId equals region.Id
            select new { report.Id, region.Name }).ToDictionaryAsync(pair => pair.Id.Value, pair => pair.Name, ct);
        return new($"log-{session.Number}", Columns, [.. entries.Select(entry => (IReadOnlyList<object?>)
        [
            entry.Version,
            entry.At.ToOffset(SessionPlan.Tokyo),
            Who(entry),
            What(entry),
            entry.Subject is not { } subject ? null : questions.TryGetValue(subject, out var question) ? QuestionReplies.Called(question)
                : regions.GetValueOrDefault(subject) ?? organizers.GetValueOrDefault(new(subject)),
            Standing(entry.Kind, entry.Before, numbers),
            Standing(entry.Kind, entry.After, numbers),
            entry.Undoes,
        ])]);

        string Who(SessionEvent entry) => entry.ActorId is not { } actor ? Nobody(entry.Kind)
            : entry.Subject is { } subject && questions.TryGetValue(subject, out var question) && question.IsAnonymous && question.AskerId == actor && IsOfAsker(entry) ? ExportTexts.Member
            : organizers.GetValueOrDefault(actor, ExportTexts.Member);
    }

    /// <summary>What whoever asked a question does to it. Organizers ask too.</summary>
    private static bool IsOfAsker(SessionEvent entry) => entry.Kind switch
    {
        SessionEventKind.QuestionAsked or SessionEventKind.QuestionEdited or SessionEventKind.QuestionUnsent => true,
        SessionEventKind.QuestionChanged when entry.Before is { Length: > 0 } written => (SessionLog.ReadStanding(written), SessionLog.ReadStanding(entry.After)) is var (before, after)
            && (after.State == QuestionState.Withdrawn || after.IsAnonymous != before.IsAnonymous || after.Kind != before.Kind),
        _ => false,
    };

    private static string? Standing(SessionEventKind kind, string? written, Dictionary<QuestionId, int> numbers) => (kind, written) switch
    {
        (_, null or "") => null,
        (SessionEventKind.QuestionAsked or SessionEventKind.QuestionChanged, _) => Standing(SessionLog.ReadStanding(written), numbers),
        (SessionEventKind.ReportChanged, _) => Standing(SessionLog.ReadReport(written)),
        (SessionEventKind.PhaseMoved, _) => Enum.TryParse<SessionPhase>(written, out var phase) ? SessionReplies.Name(phase) : written,
        (SessionEventKind.LookalikeFound, _) => numbers.TryGetValue(FoundLookalikes.ReadOther(written), out var number) ? Wording.Of(ExportTexts.Resembles, ("number", number)) : null,

        // Of the rest the log keeps words for programs.
        (SessionEventKind.MinutesEdited, _) when AnswerLog.IsOne(written) => AnswerLog.Told(written),
        (SessionEventKind.SessionPlanned or SessionEventKind.BackstageSent or SessionEventKind.BackstageAcknowledged, _) => written,
        _ => null,
    };

    /// <summary>Where a question stands, short enough for a cell.</summary>
    public static string Standing(QuestionStanding standing, Dictionary<QuestionId, int> numbers) => standing.State switch
    {
        QuestionState.NotTaken => Wording.Of(ExportTexts.NotTaken, ("reason", standing.Reason ?? "")),
        QuestionState.Merged => Wording.Of(
            ExportTexts.Merged, ("number", standing.MergedInto is { } other && numbers.TryGetValue(other, out var number) ? number.ToString(CultureInfo.InvariantCulture) : "")),
        QuestionState.Held => ExportTexts.Held,
        QuestionState.Queued => ExportTexts.Queued,
        QuestionState.Next => ExportTexts.Next,
        QuestionState.Now => ExportTexts.Now,
        QuestionState.Answered => standing.AnsweredWhen == AnswerTime.Later ? ExportTexts.AnsweredLater : ExportTexts.Answered,
        QuestionState.Withdrawn => ExportTexts.Withdrawn,
    };

    private static string Standing(ReportStanding standing) => standing.State switch
    {
        ReportState.Draft => ReportBoardTexts.Draft,
        ReportState.Submitted => ReportBoardTexts.Submitted,
        ReportState.Withdrawn => ExportTexts.Withdrawn,
        ReportState.Returned => ReportBoardTexts.Returned,
    };

    private static string Nobody(SessionEventKind kind) => kind switch
    {
        SessionEventKind.PhaseMoved => ExportTexts.Schedule,
        SessionEventKind.BackstageAcknowledged => ExportTexts.SpeakerPage,
        _ => ExportTexts.Nobody,
    };

    private static string What(SessionEvent entry) => entry switch
    {
        { Kind: SessionEventKind.QuestionChanged, Before: { Length: > 0 } before } => What(SessionLog.ReadStanding(before), SessionLog.ReadStanding(entry.After)),
        { Kind: SessionEventKind.ReportChanged, Before: { Length: > 0 } before } => What(SessionLog.ReadReport(before), SessionLog.ReadReport(entry.After)),
        { Kind: SessionEventKind.MinutesEdited } when AnswerLog.IsOne(entry.After) => ExportTexts.AnswerChosen,
        { Kind: SessionEventKind.AttachmentSettled } => entry.After == nameof(AttachmentState.Stored) ? ExportTexts.AttachmentKept : ExportTexts.AttachmentLost,
        _ => What(entry.Kind),
    };

    /// <summary>Other words in the place of those that were handed in leave it handed in.</summary>
    private static string What(ReportStanding before, ReportStanding after) =>
        (before.State, after.State) == (ReportState.Submitted, ReportState.Submitted) && before.SubmittedRevision != after.SubmittedRevision
            ? ExportTexts.ReportEdited : ExportTexts.ReportChanged;

    /// <summary>A change that leaves a question where it stands is called by what it changes.</summary>
    private static string What(QuestionStanding before, QuestionStanding after) => after switch
    {
        _ when after.State != before.State => ExportTexts.QuestionChanged,
        _ when after.IsAnonymous != before.IsAnonymous => after.IsAnonymous ? ExportTexts.BecameAnonymous : ExportTexts.BecameNamed,
        _ when after.Kind != before.Kind => ExportTexts.KindChanged,
        _ when after.Label != before.Label => ExportTexts.LabelChanged,
        _ when after.Assignee != before.Assignee => ExportTexts.AssigneeChanged,
        _ when after.Wording != before.Wording => ExportTexts.Reworded,
        _ when after.Place != before.Place => ExportTexts.PlaceChanged,
        _ => ExportTexts.QuestionChanged,
    };

    private static string What(SessionEventKind kind) => kind switch
    {
        SessionEventKind.SessionPlanned => ExportTexts.SessionPlanned,
        SessionEventKind.PhaseMoved => ExportTexts.PhaseMoved,
        SessionEventKind.QuestionAsked => ExportTexts.QuestionAsked,
        SessionEventKind.QuestionChanged => ExportTexts.QuestionChanged,
        SessionEventKind.QuestionUnsent => ExportTexts.QuestionUnsent,
        SessionEventKind.QuestionEdited => ExportTexts.QuestionEdited,
        SessionEventKind.QuestionSupported => ExportTexts.QuestionSupported,
        SessionEventKind.LookalikeFound => ExportTexts.LookalikeFound,
        SessionEventKind.AnswerRecorded => ExportTexts.AnswerRecorded,
        SessionEventKind.AnswerTakenBack => ExportTexts.AnswerTakenBack,
        SessionEventKind.ReportChanged => ExportTexts.ReportChanged,
        SessionEventKind.ReportEdited => ExportTexts.ReportEdited,
        SessionEventKind.TalkRecorded => ExportTexts.TalkRecorded,
        SessionEventKind.MinutesDrafted => ExportTexts.MinutesDrafted,
        SessionEventKind.MinutesEdited => ExportTexts.MinutesEdited,
        SessionEventKind.MinutesApproved => ExportTexts.MinutesApproved,
        SessionEventKind.LinkMade => ExportTexts.LinkMade,
        SessionEventKind.LinkEnded => ExportTexts.LinkEnded,
        SessionEventKind.BackstageSent => ExportTexts.BackstageSent,
        SessionEventKind.BackstageAcknowledged => ExportTexts.BackstageAcknowledged,
        SessionEventKind.AttachmentSettled => ExportTexts.AttachmentKept,
        SessionEventKind.OrganizerAdded => ExportTexts.OrganizerAdded,
        SessionEventKind.OrganizerRemoved => ExportTexts.OrganizerRemoved,
    };
}
