using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Console;
using SessionBot.Features.Sessions;
using SessionBot.Features.SignIn;
using SessionBot.Live;
using SessionBot.Pages;
using SessionBot.Storage;

namespace SessionBot.Features.Board;

/// <summary>The question board of one session, for the organizers of its group.</summary>
internal static class BoardEndpoints
{
    private const string Route = "/sessions/{number:int}";

    public static string AddressOf(int number) => $"{ConsoleEndpoints.Path}/sessions/{number}";

    public static string AddressOf(int number, BoardFilter filter) => AddressOf(number) + filter.ToQuery();

    public static void MapBoard(this RouteGroupBuilder console)
    {
        console.MapGet(Route, ShowAsync);
        console.MapGet(Route + "/cards", CardsAsync);
        console.MapGet(Route + "/events", FollowAsync);

        // The form is checked by hand: its own check would answer with an empty page.
        console.MapPost(Route, ModerateAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ShowAsync(int number, HttpRequest request, CurrentOrganizer current, ReadBoard board, SessionBotDb db, CancellationToken ct) =>
        await db.FindNumberAsync(current.Group.Id, number, ct) is { } session
            ? await PageAsync(session, null, BoardFilter.Read(request.Query), board, ct)
            : NoSuchSession(number);

    /// <summary>What a page that is open reads anew when it hears of another version. Its forms lack the token, which is not everybody's: the page has it.</summary>
    private static async Task<IResult> CardsAsync(
        int number, [FromHeader(Name = "If-None-Match")] string? known, HttpContext http, CurrentOrganizer current, FragmentCache fragments, ReadBoard board, SessionBotDb db,
        CancellationToken ct)
    {
        if (await db.FindNumberAsync(current.Group.Id, number, ct) is not { } session)
        {
            return NoSuchSession(number);
        }

        if (known == LiveTag.Of(session.Version))
        {
            http.Response.Headers.ETag = known;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        // What one organizer looks for is hardly what another does.
        if (BoardFilter.Read(http.Request.Query) is var filter && filter != BoardFilter.None)
        {
            http.Response.Headers.ETag = LiveTag.Of(session.Version);
            return new RazorComponentResult<BoardCards>(new { View = await board.ReadAsync(session, filter, ct) }) { PreventStreamingRendering = true };
        }

        return FragmentResult.Of(http.Response, await fragments.ReadAsync<BoardCards, BoardView>(session.Id, session.Version, services => ReadAnewAsync(session.Id, services)));
    }

    private static async Task<BoardView> ReadAnewAsync(SessionId session, IServiceProvider services)
    {
        var current = await services.GetRequiredService<SessionBotDb>().Sessions.SingleAsync(one => one.Id == session);
        return await services.GetRequiredService<ReadBoard>().ReadAsync(current, BoardFilter.None, CancellationToken.None);
    }

    private static async Task<IResult> FollowAsync(int number, HttpContext http, CurrentOrganizer current, LiveHub hub, SessionBotDb db, CancellationToken ct)
    {
        if (await db.FindNumberAsync(current.Group.Id, number, ct) is not { } session)
        {
            return NoSuchSession(number);
        }

        await hub.ServeAsync(http, session.Id, Viewer.KeyOf(current.Member.Id), session.Version);
        return TypedResults.Empty;
    }

    private static async Task<IResult> ModerateAsync(
        int number, [FromForm] BoardCommand form, HttpContext http, IAntiforgery antiforgery, CurrentOrganizer current, ModerateBoard moderate, ReadBoard board,
        SessionBotDb db, CancellationToken ct)
    {
        if (!await antiforgery.IsRequestValidAsync(http) || form.Read(http.Request.Form[BoardCommand.Chosen]) is not { } command)
        {
            return TypedResults.BadRequest();
        }

        if (await db.FindNumberAsync(current.Group.Id, number, ct) is not { } session)
        {
            return NoSuchSession(number);
        }

        var told = await moderate.HandleAsync(command, session.Id, current.Member.Id, current.Group.Key, form.Version!.Value, ct);

        // Read anew: what was refused half-way must not show.
        db.ChangeTracker.Clear();
        return await PageAsync((await db.FindNumberAsync(current.Group.Id, number, ct))!, told, BoardFilter.Read(http.Request.Query), board, ct);
    }

    private static async Task<IResult> PageAsync(Session session, string? told, BoardFilter filter, ReadBoard board, CancellationToken ct) =>
        new RazorComponentResult<BoardPage>(new { View = await board.ReadAsync(session, filter, ct), Told = told }) { PreventStreamingRendering = true };

    private static ProblemAnswer NoSuchSession(int number) => new(
        StatusCodes.Status404NotFound, BoardPageTexts.NoSessionTitle, Wording.Of(BoardPageTexts.NoSession, ("number", number)));
}
