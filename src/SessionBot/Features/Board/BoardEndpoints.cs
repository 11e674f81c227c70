using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Console;
using SessionBot.Features.SignIn;
using SessionBot.Live;
using SessionBot.Storage;

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
    }

    private static Task<IResult> ShowAsync(HttpRequest request, CurrentSession current, ReadBoard board, CancellationToken ct) =>
        PageAsync(current.Session, null, BoardFilter.Read(request.Query), board, ct);

    /// <summary>What a page that is open reads anew when it hears of another version. Its forms lack the token, which is not everybody's: the page has it.</summary>
    private static async Task<IResult> CardsAsync(
        [FromHeader(Name = "If-None-Match")] string? known, HttpContext http, CurrentSession current, FragmentCache fragments, ReadBoard board, CancellationToken ct)
    {
        var session = current.Session;
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

    private static async Task<IResult> FollowAsync(HttpContext http, CurrentSession current, CurrentOrganizer organizer, LiveHub hub)
    {
        await hub.ServeAsync(http, current.Session.Id, Viewer.KeyOf(organizer.Member.Id), current.Session.Version);
        return TypedResults.Empty;
    }

    private static async Task<IResult> ModerateAsync(
        [FromForm] BoardCommand form, HttpRequest request, CurrentSession current, CurrentOrganizer organizer, ModerateBoard moderate, ReadBoard board, CancellationToken ct)
    {
        if (form.Read(request.Form[BoardCommand.Chosen]) is not { } command)
        {
            return TypedResults.BadRequest();
        }

        var told = await moderate.HandleAsync(command, current.Session.Id, organizer.Member.Id, organizer.Group.Key, form.Version!.Value, ct);
        return await PageAsync(await current.ReadAnewAsync(ct), told, BoardFilter.Read(request.Query), board, ct);
    }

    private static async Task<IResult> PageAsync(Session session, string? told, BoardFilter filter, ReadBoard board, CancellationToken ct) =>
        new RazorComponentResult<BoardPage>(new { View = await board.ReadAsync(session, filter, ct), Told = told }) { PreventStreamingRendering = true };
}
