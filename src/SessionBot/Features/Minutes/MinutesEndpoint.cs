using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Rendering;
using SessionBot.Pages;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>Shows one revision to whoever has its address; see <see cref="MinutesLinks"/>.</summary>
internal static class MinutesEndpoint
{
    public static void MapMinutes(this IEndpointRouteBuilder app) => app.MapGet("/minutes/{session:guid}/{hash}", ShowAsync);

    private static async Task<IResult> ShowAsync(Guid session, string hash, HttpResponse response, SessionBotDb db, MinutesNotes notes, CancellationToken ct)
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
            var minutes => await PageAsync(response, minutes, notes, ct),
        };
    }

    private static async Task<IResult> PageAsync(HttpResponse response, MinutesRevision minutes, MinutesNotes notes, CancellationToken ct)
    {
        response.Headers.ContentSecurityPolicy = PageHeaders.OfArticles;
        return TypedResults.Content(HtmlRenderer.Render(StoredMinutes.Read(minutes.Document).Document, await notes.OfAsync(minutes, ct)), "text/html; charset=utf-8");
    }
}
