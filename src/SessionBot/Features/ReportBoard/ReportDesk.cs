using Line.Messaging;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.RegionalReports;
using SessionBot.Domain.Sessions;
using SessionBot.Domain.StudyGroups;
using SessionBot.Features.RegionalReports;
using SessionBot.Storage;
using SessionBot.Work;

namespace SessionBot.Features.ReportBoard;

/// <summary>What organizers do with a region's report by a form; nothing is changed that has changed since they saw it.</summary>
internal sealed class ReportDesk(SessionBotDb db, Transactions transactions, ReturnReport giveBack, EnterReport enter, CorrectReport correct, WorkSignals signals)
{
    /// <summary>Letters of a comment: it goes to LINE with words around it.</summary>
    private const int LongestComment = 500;

    /// <summary>Letters of a corrected report: it may have come in several messages, and goes to LINE as a whole nowhere.</summary>
    private const int LongestCorrection = 4 * MessageLimits.Text;

    /// <param name="seen">The session's version on the page that the form is from.</param>
    /// <returns>What is wrong, in words for the organizer, or null when it is done.</returns>
    public Task<string?> ReturnAsync(SessionId session, RegionId region, int seen, string? comment, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var words = comment?.Trim() ?? "";
        var fault = words.Length == 0 ? ReportBoardTexts.FaultOfNoComment : Longer(words, LongestComment);
        return fault is not null ? Task.FromResult<string?>(fault) : RunAsync(session, region, seen, group, async (open, own, report, token) =>
            report is not null && await giveBack.HandleAsync(open, report, words, own, organizer, token) ? null : ReportBoardTexts.NothingToReturn, ct);
    }

    /// <inheritdoc cref="ReturnAsync"/>
    /// <param name="read">The digest of what the page shows: nobody hands in words that came after it.</param>
    public Task<string?> EnterAsync(SessionId session, RegionId region, int seen, string? read, string? text, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var words = text?.Trim().ReplaceLineEndings("\n") ?? "";
        return Longer(words, MessageLimits.Text) is { } fault ? Task.FromResult<string?>(fault) : RunAsync(session, region, seen, group, async (open, own, report, token) =>
            ReportRow.DigestOf(report) != read ? ReportBoardTexts.Conflict
            : await enter.HandleAsync(open, own.Regions.Single(known => known.Id == region), report, words, own, organizer, token) ? null : ReportBoardTexts.NothingToEnter, ct);
    }

    /// <inheritdoc cref="EnterAsync"/>
    public Task<string?> CorrectAsync(SessionId session, RegionId region, int seen, string? read, string? text, StudyGroup group, MemberId organizer, CancellationToken ct)
    {
        var words = text?.Trim().ReplaceLineEndings("\n") ?? "";
        var fault = words.Length == 0 ? ReportBoardTexts.NothingToEnter : Longer(words, LongestCorrection);
        return fault is not null ? Task.FromResult<string?>(fault) : RunAsync(session, region, seen, group, async (open, own, report, token) =>
            ReportRow.DigestOf(report) != read ? ReportBoardTexts.Conflict
            : report is not null && await correct.HandleAsync(open, own.Regions.Single(known => known.Id == region), report, words, own, organizer, token)
                ? null : ReportBoardTexts.NothingToCorrect, ct);
    }

    private async Task<string?> RunAsync(
        SessionId session, RegionId region, int seen, StudyGroup group, Func<Session, StudyGroup, RegionalReport?, CancellationToken, Task<string?>> act, CancellationToken ct)
    {
        string? fault = null;
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(group.Key, async token =>
        {
            var open = await db.Sessions.SingleAsync(one => one.Id == session, token);
            var own = await db.StudyGroups.Include(one => one.Regions).SingleAsync(one => one.Id == open.StudyGroupId, token);
            var report = await db.RegionalReports.Include(one => one.Messages).SingleOrDefaultAsync(one => one.SessionId == session && one.RegionId == region, token);
            fault = open.Phase == SessionPhase.Published ? ReportBoardTexts.Published
                : report is not null && await HasChangedAsync(report, seen, token) ? ReportBoardTexts.Conflict
                : await act(open, own, report, token);
            if (fault is not null)
            {
                db.ChangeTracker.Clear();
            }
        }, ct);
        signals.Outgoing.Announce();
        return fault;
    }

    private Task<bool> HasChangedAsync(RegionalReport report, int seen, CancellationToken ct) => db.SessionEvents.AnyAsync(
        entry => entry.SessionId == report.SessionId && entry.Version > seen && entry.Subject == report.Id.Value
            && (entry.Kind == SessionEventKind.ReportChanged || entry.Kind == SessionEventKind.ReportEdited), ct);

    private static string? Longer(string words, int most) =>
        words.Length > most ? Wording.Of(ReportBoardTexts.FaultOfLength, ("most", most), ("letters", words.Length)) : null;
}
