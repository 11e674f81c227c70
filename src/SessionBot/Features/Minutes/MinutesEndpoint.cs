using Microsoft.AspNetCore.Http.HttpResults;
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

    private static async Task<IResult> ShowAsync(Guid session, string hash, HttpResponse response, SessionBotDb db, CancellationToken ct)
    {
        // A draft's address is a key: no search engine and no other site may learn it from here, and no cache may keep what is erased.
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var sessionId = new SessionId(session);
        return await db.Minutes.Where(minutes => minutes.SessionId == sessionId && minutes.Hash == hash).OrderBy(minutes => minutes.State == MinutesState.Dropped).FirstOrDefaultAsync(ct) switch
        {
            null => new ProblemAnswer(StatusCodes.Status404NotFound, MinutesTexts.NotFoundTitle, MinutesTexts.NotFoundDetail),
            { State: MinutesState.Dropped } => new ProblemAnswer(StatusCodes.Status410Gone, MinutesTexts.DroppedTitle, MinutesTexts.DroppedDetail),
            { State: MinutesState.Draft } draft => Page(draft, Wording.Of(MinutesTexts.DraftNotice, ("revision", draft.Revision))),
            var approved => Page(approved, notice: null),
        };
    }

    private static ContentHttpResult Page(MinutesRevision minutes, string? notice) =>
        TypedResults.Content(HtmlRenderer.Render(StoredMinutes.Read(minutes.Document).Document, notice), "text/html; charset=utf-8");
}
