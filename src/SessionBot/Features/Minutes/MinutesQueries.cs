using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

internal static class MinutesQueries
{
    /// <returns>The newest revision that members can read; 0 where none is published.</returns>
    public static async Task<int> PublishedRevisionAsync(this SessionBotDb db, SessionId session, CancellationToken ct) =>
        await db.Minutes.Where(minutes => minutes.SessionId == session && minutes.State == MinutesState.Approved).MaxAsync(minutes => (int?)minutes.Revision, ct) ?? 0;

    /// <summary>What organizers decided about words in other sessions of the group, the latest last.</summary>
    public static async Task<List<MinutesEdit>> TermsOfOthersAsync(this SessionBotDb db, Session session, CancellationToken ct) => await (
        from edit in db.MinutesEdits.AsNoTracking()
        join other in db.Sessions on edit.SessionId equals other.Id
        where other.StudyGroupId == session.StudyGroupId && other.Id != session.Id
            && (edit.Kind == MinutesEditKind.TermAccepted || edit.Kind == MinutesEditKind.TermRefused || edit.Kind == MinutesEditKind.TermReopened)
        orderby edit.At, other.Number, edit.Number
        select edit).ToListAsync(ct);

    /// <summary>The last that was done about the minutes was to draft a section anew, and it came out as it was.</summary>
    public static async Task<bool> IsDraftUnchangedAsync(this SessionBotDb db, SessionId session, CancellationToken ct) =>
        await db.SessionEvents.Where(entry => entry.SessionId == session
                && (entry.Kind == SessionEventKind.MinutesDrafted || entry.Kind == SessionEventKind.MinutesEdited || entry.Kind == SessionEventKind.MinutesApproved))
            .OrderByDescending(entry => entry.Version).Select(entry => entry.After).FirstOrDefaultAsync(ct) == DraftMinutes.Unchanged;
}
