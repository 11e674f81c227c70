using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Features.Console;
using SessionBot.Features.Planning;
using SessionBot.Features.SignIn;
using SessionBot.Live;

namespace SessionBot.Features.Board;

/// <summary>The question board of one session, for the organizers of its group.</summary>
internal static class BoardEndpoints
{
    public static string AddressOf(int number) => $"{ConsoleEndpoints.Path}/sessions/{number}";

    public static string AddressOf(int number, BoardFilter filter) => AddressOf(number) + filter.ToQuery();

    public static void MapBoard(this RouteGroupBuilder session)
    {
        session.MapGet("", ShowAsync);
        session.MapGet("/cards", CardsAsync);
        session.MapGet("/events", FollowAsync);
        session.MapPost("", ModerateAsync);
        session.MapPresence();
    }

    private static async Task<IResult> ShowAsync(HttpRequest request, CurrentSession current, BoardSheets sheets, CancellationToken ct) =>
        Page(await sheets.ReadAsync(current.Session, BoardFilter.Read(request.Query), ct), Moderated.Nothing);

    /// <summary>What a page that is open reads anew when it hears of another version.</summary>
    /// <param name="since">The version that the page shows: of cards that are since the same it gets the digest alone.</param>
    private static async Task<IResult> CardsAsync(
        int? since, [FromHeader(Name = "If-None-Match")] string? known, HttpContext http, CurrentSession current, BoardSheets sheets, ComponentRenderer renderer, CancellationToken ct)
    {
        if (known == LiveTag.Of(current.Session.Version))
        {
            http.Response.Headers.ETag = known;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var sheet = await sheets.ReadAsync(current.Session, BoardFilter.Read(http.Request.Query), ct);
        return FragmentResult.Of(http.Response, new(sheet.Version, await sheet.FragmentAsync(since, renderer)));
    }

    private static async Task<IResult> FollowAsync(HttpContext http, CurrentSession current, CurrentOrganizer organizer, LiveHub hub)
    {
        await hub.ServeAsync(http, current.Session.Id, Viewer.KeyOf(organizer.Member.Id), current.Session.Version);
        return TypedResults.Empty;
    }

    /// <param name="asker">What the script says of itself: it wants to know what came of the command, and reads the cards anew by itself.</param>
    private static async Task<IResult> ModerateAsync(
        [FromForm] BoardCommand form, [FromHeader(Name = "X-Requested-With")] string? asker, HttpRequest request, CurrentSession current, CurrentOrganizer organizer,
        ModerateBoard moderate, MoveSession move, BoardSheets sheets, RenderedCards cards, CancellationToken ct)
    {
        var (id, sender, group) = (current.Session.Id, organizer.Member.Id, organizer.Group.Key);
        var come = form.Read(request.Form[BoardCommand.Chosen]) is { } command
            ? await moderate.HandleAsync(command, id, sender, group, form.Version!.Value, ct)
            : form is { To: { } to, Version: { } seen } ? await move.HandleAsync(id, seen, to, sender, group, ct)
            : form is { Verb: BoardCommand.Extend, Version: { } version } ? await move.ExtendAsync(id, version, sender, group, ct) : null;
        if (come is null)
        {
            return TypedResults.BadRequest();
        }

        var session = await current.ReadAnewAsync(ct);
        if (asker is not null && come.IsDone)
        {
            return Answer(come, session.Version, null);
        }

        var sheet = await sheets.ReadAsync(session, BoardFilter.Read(request.Query), ct);
        var left = !come.IsDone && form.Number is { } number && sheet.Cards.TryGetValue(number, out var card)
            ? await cards.WithAsync(card, come.Told, new(form.Text, form.Words, form.Other))
            : null;
        return asker is null ? Page(sheet, come, left) : Answer(come, sheet.Version, left);
    }

    private static RazorComponentResult<BoardAnswer> Answer(Moderated come, int version, RenderedCard? left) =>
        new(new { Come = come, Version = version, Card = left }) { PreventStreamingRendering = true, StatusCode = StatusOf(come) };

    private static RazorComponentResult<BoardPage> Page(BoardSheet sheet, Moderated come, RenderedCard? left = null) =>
        new(new { Sheet = sheet, come.Told, Left = left }) { PreventStreamingRendering = true, StatusCode = StatusOf(come) };

    private static int StatusOf(Moderated come) => come.IsConflict ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
}
