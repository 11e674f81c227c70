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
    public static void MapMinutes(this IEndpointRouteBuilder app)
    {
        app.MapGet("/minutes/{session:guid}/{hash}", (Guid session, string hash, HttpResponse response, SessionBotDb db, MinutesNotes notes, CancellationToken ct) =>
            ShowAsync(session, hash, null, response, db, notes, ct));
        app.MapGet("/minutes/{session:guid}/{hash}/{key}", ShowAsync);
    }

    /// <param name="key">Of the members' page; null for everybody's.</param>
    private static async Task<IResult> ShowAsync(Guid session, string hash, string? key, HttpResponse response, SessionBotDb db, MinutesNotes notes, CancellationToken ct)
    {
        // A draft's address is a key: no search engine and no other site may learn it from here, and no cache may keep what is erased.
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
        var sessionId = new SessionId(session);
        var asked = await db.Minutes.Where(minutes => minutes.SessionId == sessionId && minutes.Hash == hash)
            .OrderBy(minutes => minutes.State == MinutesState.Approved ? 0 : minutes.State == MinutesState.Draft ? 1 : 2).ThenByDescending(minutes => minutes.Revision).FirstOrDefaultAsync(ct);
        if (asked is { State: MinutesState.Approved } && await IsClosedAsync(asked, db, ct))
        {
            return NotFound();
        }

        return asked switch
        {
            null => NotFound(),
            { State: MinutesState.Dropped } => new ProblemAnswer(StatusCodes.Status410Gone, MinutesTexts.DroppedTitle, MinutesTexts.DroppedDetail),
            var minutes when key is not null && !StoredMinutes.IsMembersKey(key, minutes.Document) => NotFound(),
            var minutes => await PageAsync(response, minutes, key is null ? Audience.Everyone : Audience.Members, notes, ct),
        };
    }

    /// <summary>A correction has fewer readers for a part of it: whoever has the old address does not read on there.</summary>
    private static async Task<bool> IsClosedAsync(MinutesRevision asked, SessionBotDb db, CancellationToken ct)
    {
        var later = await db.Minutes.Where(minutes => minutes.SessionId == asked.SessionId && minutes.State == MinutesState.Approved && minutes.Revision > asked.Revision)
            .OrderBy(minutes => minutes.Revision).Select(minutes => minutes.Document).ToListAsync(ct);
        return StoredMinutes.IsWider(asked.Document, later);
    }

    private static ProblemAnswer NotFound() => new(StatusCodes.Status404NotFound, MinutesTexts.NotFoundTitle, MinutesTexts.NotFoundDetail);

    private static async Task<IResult> PageAsync(HttpResponse response, MinutesRevision minutes, Audience reader, MinutesNotes notes, CancellationToken ct)
    {
        response.Headers.ContentSecurityPolicy = PageHeaders.OfArticles;
        return TypedResults.Content(HtmlRenderer.Render(StoredMinutes.Read(minutes.Document).Document, await notes.OfAsync(minutes, reader, ct), reader), "text/html; charset=utf-8");
    }
}
