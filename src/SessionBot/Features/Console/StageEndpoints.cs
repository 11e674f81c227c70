using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Backstage;
using SessionBot.Features.Board;
using SessionBot.Features.Links;
using SessionBot.Features.SignIn;
using SessionBot.Hosting;
using SessionBot.Live;
using SessionBot.Storage;

namespace SessionBot.Features.Console;

/// <summary>What stands before the audience and the speaker: the pages that open by link, and messages to the speaker.</summary>
internal static class StageEndpoints
{
    private const int MostMessages = 100;

    public static string AddressOf(int number) => $"{BoardEndpoints.AddressOf(number)}/stage";

    public static void MapStage(this RouteGroupBuilder session)
    {
        session.MapGet("/stage", ShowAsync);
        session.MapGet("/stage/messages", MessagesAsync);
        session.MapPost("/stage/messages", SendAsync);
        session.MapPost("/stage/links", SwitchLinkAsync);
    }

    private static Task<IResult> ShowAsync(HttpRequest request, CurrentSession current, ReadSpeaker speaker, SessionBotDb db, IOptions<ServiceOptions> options, CancellationToken ct) =>
        PageAsync(request, current.Session, speaker, db, options.Value, null, null, ct);

    private static async Task<IResult> MessagesAsync(
        [FromHeader(Name = "If-None-Match")] string? known, HttpResponse response, CurrentSession current, ReadSpeaker speaker, CancellationToken ct)
    {
        response.Headers.ETag = LiveTag.Of(current.Session.Version);
        return known == LiveTag.Of(current.Session.Version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : new RazorComponentResult<BackstageList>(new { Messages = await speaker.MessagesAsync(current.Session.Id, MostMessages, ct) }) { PreventStreamingRendering = true };
    }

    /// <param name="preset">One of the buttons with words of their own; then the field does not count.</param>
    private static async Task<IResult> SendAsync(
        [FromForm] string? text, [FromForm] string? preset, HttpRequest request, CurrentSession current, CurrentOrganizer organizer, SendBackstage send, ReadSpeaker speaker,
        SessionBotDb db, IOptions<ServiceOptions> options, CancellationToken ct) =>
        await send.HandleAsync(current.Session.Id, preset ?? text, organizer.Member.Id, organizer.Group.Key, ct) is { } fault
            ? await PageAsync(request, await current.ReadAnewAsync(ct), speaker, db, options.Value, text, fault, ct)
            : TypedResults.LocalRedirect(AddressOf(current.Session.Number) + "#messages");

    private static async Task<IResult> SwitchLinkAsync(
        [FromForm] SessionPage page, [FromForm] bool open, CurrentSession current, CurrentOrganizer organizer, PageLinks links, Transactions transactions, SessionBotDb db,
        CancellationToken ct)
    {
        var session = current.Session.Id;
        db.ChangeTracker.Clear();
        await transactions.RunForGroupAsync(organizer.Group.Key, async token =>
        {
            if (open)
            {
                await links.OpenAsync(await db.Sessions.SingleAsync(one => one.Id == session, token), page, organizer.Member.Id, token);
            }
            else
            {
                await links.EndAsync(organizer.Group.Id, session, page, organizer.Member.Id, token);
            }
        }, ct);
        return TypedResults.LocalRedirect(AddressOf(current.Session.Number));
    }

    private static async Task<IResult> PageAsync(
        HttpRequest request, Session session, ReadSpeaker speaker, SessionBotDb db, ServiceOptions options, string? written, string? fault, CancellationToken ct)
    {
        var open = await db.SessionLinks.Where(link => link.SessionId == session.Id && link.EndedAt == null).ToDictionaryAsync(link => link.Page, link => link.Key, ct);

        // Without a public address the one by which the organizer has come is as good as any.
        Uri? Address(SessionPage page) => open.TryGetValue(page, out var key) && PageLinks.PathOf(page, key) is { } path
            ? options.AddressOf(path) ?? new Uri(new Uri($"{request.Scheme}://{request.Host}"), path)
            : null;

        return new RazorComponentResult<StagePage>(new
        {
            Session = session,
            Projector = Address(SessionPage.Projector),
            Speaker = Address(SessionPage.Speaker),
            Messages = await speaker.MessagesAsync(session.Id, MostMessages, ct),
            Written = written,
            Fault = fault,
        })
        { PreventStreamingRendering = true };
    }
}
