using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Minutes;
using SessionBot.Minutes.Rendering;
using SessionBot.Storage;

namespace SessionBot.Features.Minutes;

/// <summary>Shows one revision to whoever has its address; see <see cref="MinutesLinks"/>.</summary>
internal static class MinutesEndpoint
{
    public static void MapMinutes(this IEndpointRouteBuilder app) => app.MapGet("/minutes/{session:guid}/{hash}", ShowAsync);

    private static async Task<Results<ContentHttpResult, NotFound>> ShowAsync(
        Guid session, string hash, HttpResponse response, SessionBotDb db, CancellationToken ct)
    {
        var sessionId = new SessionId(session);
        if (await db.Minutes.SingleOrDefaultAsync(minutes => minutes.SessionId == sessionId && minutes.Hash == hash && minutes.State != MinutesState.Dropped, ct) is not { } minutes)
        {
            return TypedResults.NotFound();
        }

        // A draft's address is a key: no search engine and no other site may learn it from here, and no cache may keep what is erased.
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var notice = minutes.State == MinutesState.Draft ? Wording.Of(MinutesTexts.DraftNotice, ("revision", minutes.Revision)) : null;
        return TypedResults.Content(HtmlRenderer.Render(StoredMinutes.Read(minutes.Document).Document, notice), "text/html; charset=utf-8");
    }
}
