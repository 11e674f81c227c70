using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.Minutes;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Layout;
using SessionBot.Minutes.Rendering;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>
/// What a revision's page says beside its article: what state it is in, since when, and what was corrected. A version that was corrected stays as it was published,
/// and leads to the newer one, unless it shows to somebody what a later one has closed.
/// </summary>
internal sealed class MinutesNotes(SessionBotDb db, GroupLayouts layouts, MinutesLinks links)
{
    public async Task<PageNotes> OfAsync(MinutesRevision shown, Audience reader, CancellationToken ct)
    {
        var session = await db.Sessions.AsNoTracking().SingleAsync(session => session.Id == shown.SessionId, ct);
        var group = await db.StudyGroups.AsNoTracking().SingleAsync(group => group.Id == session.StudyGroupId, ct);
        var dates = layouts.DatesOf(group.Key);
        var held = (MinutesTexts.HeldLabel, Day(session.StartsAt, dates));
        var around = new PageNotes { Publisher = group.Name, Address = links.To(session, shown, reader), Dates = [held], MembersOnly = MinutesTexts.MembersOnly, Remark = Remark(shown, reader) };
        if (shown.State == MinutesState.Draft)
        {
            return around with { Notice = Wording.Of(MinutesTexts.DraftNotice, ("revision", shown.Revision)) };
        }

        var published = await db.Minutes.AsNoTracking().Where(minutes => minutes.SessionId == shown.SessionId && minutes.State == MinutesState.Approved)
            .OrderBy(minutes => minutes.Revision).ToListAsync(ct);
        around = around with { Dates = [held, (shown.Correction is null ? MinutesTexts.PublishedLabel : MinutesTexts.CorrectedLabel, Day(shown.ApprovedAt!.Value, dates))] };
        return published[^1].Revision != shown.Revision ? around with { Notice = MinutesTexts.CorrectedSince, Newer = MinutesLinks.PathOf(session, published[^1], reader) }
            : published.Count == 1 ? around
            : around with
            {
                HistoryHeading = MinutesTexts.Corrections,
                HistoryLink = MinutesTexts.ReadVersion,
                History = [.. published.Select((one, at) => Version(one, published[(at + 1)..], Day(one.ApprovedAt!.Value, dates), MinutesLinks.PathOf(session, one, reader)))],
            };
    }

    /// <summary>What a file says of it too: nothing of minutes that were published once, and no addresses, which lead nowhere from there.</summary>
    public async Task<PageNotes> OfFileAsync(MinutesRevision shown, CancellationToken ct)
    {
        var around = await OfAsync(shown, Audience.Everyone, ct);
        return new(around.Notice) { HistoryHeading = around.HistoryHeading, History = [.. around.History.Select(version => version with { Address = null })] };
    }

    private static PageVersion Version(MinutesRevision one, List<MinutesRevision> later, PageDate day, string path)
    {
        var words = one.Correction ?? MinutesTexts.FirstPublished;
        return later.Count == 0 ? new(day, words, null)
            : StoredMinutes.IsWider(one.Document, later.Select(version => version.Document)) ? new(day, Wording.Of(MinutesTexts.VersionClosed, ("words", words)), null)
            : new(day, words, path);
    }

    private static string? Remark(MinutesRevision shown, Audience reader) => !StoredMinutes.IsForMembersToo(shown.Document) ? null
        : reader == Audience.Everyone ? MinutesTexts.MoreForMembers : MinutesTexts.ForMembers;

    private static PageDate Day(DateTimeOffset instant, DateLayout dates)
    {
        var day = DateOnly.FromDateTime(instant.ToOffset(SessionPlan.Tokyo).DateTime);
        return new(day, JapaneseDate.Format(day, dates));
    }
}
