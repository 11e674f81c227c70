using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Links;
using SessionBot.Live;
using SessionBot.Pages;

namespace SessionBot.Features.Backstage;

/// <summary>The page on the speaker's phone, to whoever has its address.</summary>
internal static class SpeakerEndpoint
{
    public const string Path = "/speaker";

    public static void MapSpeaker(this IEndpointRouteBuilder app)
    {
        var speaker = app.MapLinkPages(Path);
        speaker.MapGet("", ShowAsync);
        speaker.MapGet("/stage", StageAsync);
        speaker.MapGet("/events", FollowAsync);

        // The address itself is the key, and no cookie speaks for anybody.
        speaker.MapPost("", AcknowledgeAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ShowAsync(string key, PageLinks links, ReadSpeaker speaker, CancellationToken ct)
    {
        var link = await links.FindAsync(SessionPage.Speaker, key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        var view = await speaker.ReadAsync(link.SessionId, ct);
        return new RazorComponentResult<SpeakerPage>(new { View = view, Address = PageLinks.PathOf(SessionPage.Speaker, link.Key) }) { PreventStreamingRendering = true };
    }

    private static async Task<IResult> StageAsync(
        string key, [FromHeader(Name = "If-None-Match")] string? known, HttpResponse response, PageLinks links, ReadSpeaker speaker, CancellationToken ct)
    {
        var link = await links.FindAsync(SessionPage.Speaker, key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        if (known == LiveTag.Of(link.Version))
        {
            response.Headers.ETag = known;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        var view = await speaker.ReadAsync(link.SessionId, ct);
        response.Headers.ETag = LiveTag.Of(view.Version);
        return new RazorComponentResult<SpeakerStage>(new { View = view, Address = PageLinks.PathOf(SessionPage.Speaker, link.Key) }) { PreventStreamingRendering = true };
    }

    private static async Task<IResult> FollowAsync(string key, HttpContext http, PageLinks links, LiveHub hub, CancellationToken ct)
    {
        var link = await links.FindAsync(SessionPage.Speaker, key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        await hub.ServeAsync(http, link.SessionId, link.Key, link.Version);
        return TypedResults.Empty;
    }

    private static async Task<IResult> AcknowledgeAsync(string key, [FromForm] int message, PageLinks links, AcknowledgeBackstage acknowledge, CancellationToken ct)
    {
        var link = await links.FindAsync(SessionPage.Speaker, key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        await acknowledge.HandleAsync(link.SessionId, message, ct);
        return TypedResults.LocalRedirect(PageLinks.PathOf(SessionPage.Speaker, link.Key));
    }

    private static ProblemAnswer Closed(PageLinks.Link? ended) => LinkPages.Closed(
        ended, (SpeakerTexts.UnknownTitle, SpeakerTexts.UnknownDetail), (SpeakerTexts.EndedTitle, SpeakerTexts.EndedDetail));
}
