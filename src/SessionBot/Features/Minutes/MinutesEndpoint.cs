using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Features.Sessions;
using SessionBot.Minutes.Rendering;
using SessionBot.Pages;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>Shows one revision to whoever has its address; see <see cref="MinutesLinks"/>.</summary>
internal static class MinutesEndpoint
{
    public static void MapMinutes(this IEndpointRouteBuilder app) => app.MapGet("/minutes/{session:guid}/{hash}", ShowAsync);

    private static async Task<IResult> ShowAsync(Guid session, string hash, HttpResponse response, SessionBotDb db, CancellationToken ct)
    {
        // A draft's address is a key: no search engine and no other site may learn it from here, and no cache may keep what is erased.
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var sessionId = new SessionId(session);
        return await db.Minutes.Where(minutes => minutes.SessionId == sessionId && minutes.Hash == hash)
            .OrderBy(minutes => minutes.State == MinutesState.Approved ? 0 : minutes.State == MinutesState.Draft ? 1 : 2).ThenByDescending(minutes => minutes.Revision).FirstOrDefaultAsync(ct) switch
        {
            null => new ProblemAnswer(StatusCodes.Status404NotFound, MinutesTexts.NotFoundTitle, MinutesTexts.NotFoundDetail),
            { State: MinutesState.Dropped } => new ProblemAnswer(StatusCodes.Status410Gone, MinutesTexts.DroppedTitle, MinutesTexts.DroppedDetail),
            { State: MinutesState.Draft } draft => Page(response, draft, new(Wording.Of(MinutesTexts.DraftNotice, ("revision", draft.Revision)))),
            var approved => Page(response, approved, await NotesAsync(approved, db, ct)),
        };
    }

    private static ContentHttpResult Page(HttpResponse response, MinutesRevision minutes, PageNotes notes)
    {
        response.Headers.ContentSecurityPolicy = PageHeaders.OfArticles;
        return TypedResults.Content(HtmlRenderer.Render(StoredMinutes.Read(minutes.Document).Document, notes), "text/html; charset=utf-8");
    }

    /// <summary>A version that was corrected stays as it was published, and says where the newer one is.</summary>
    private static async Task<PageNotes> NotesAsync(MinutesRevision shown, SessionBotDb db, CancellationToken ct)
    {
        var published = await db.Minutes.AsNoTracking().Where(minutes => minutes.SessionId == shown.SessionId && minutes.State == MinutesState.Approved)
            .OrderBy(minutes => minutes.Revision).Select(minutes => new { minutes.Revision, minutes.Hash, minutes.ApprovedAt, minutes.Correction }).ToListAsync(ct);
        var newest = published[^1];
        return newest.Revision == shown.Revision ? new()
        {
            CorrectionsHeading = MinutesTexts.Corrections,
            Corrections = [.. published.Where(one => one.Correction is not null).Select(one => Wording.Of(
                MinutesTexts.CorrectionOn, ("date", SessionReplies.Date(one.ApprovedAt!.Value)), ("correction", one.Correction!)))],
        }
        : new(MinutesTexts.CorrectedSince, newest.Hash);
    }
}
