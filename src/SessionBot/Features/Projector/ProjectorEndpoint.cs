using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Links;
using SessionBot.Live;
using SessionBot.Pages;

namespace SessionBot.Features.Projector;

/// <summary>The page on the screen in the room, to whoever has its address; see <see cref="PageLinks"/>.</summary>
internal static class ProjectorEndpoint
{
    public const string Path = "/projector";

    public static void MapProjector(this IEndpointRouteBuilder app)
    {
        var projector = app.MapLinkPages(Path);
        projector.MapGet("", ShowAsync);
        projector.MapGet("/stage", StageAsync);
        projector.MapGet("/events", FollowAsync);
    }

    private static async Task<IResult> ShowAsync(string key, PageLinks links, ReadProjector projector, CancellationToken ct)
    {
        var link = await links.FindAsync(SessionPage.Projector, key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        var view = await projector.ReadAsync(link.SessionId, ct);
        return new RazorComponentResult<ProjectorPage>(new { View = view, Address = PageLinks.PathOf(SessionPage.Projector, link.Key), Tag = LiveTag.Of(view.Version) })
        {
            PreventStreamingRendering = true,
        };
    }

    /// <param name="keep">What a frozen screen shows: 204 as long as it may.</param>
    private static async Task<IResult> StageAsync(
        string key, string? keep, [FromHeader(Name = "If-None-Match")] string? known, HttpResponse response, PageLinks links, ReadProjector projector, FragmentCache fragments, CancellationToken ct)
    {
        var link = await links.FindAsync(SessionPage.Projector, key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        if (keep is not null)
        {
            if (Stamp.Parse(keep) is not { } stamp || await projector.MayStayAsync(link.SessionId, stamp, ct))
            {
                return TypedResults.NoContent();
            }
        }
        else if (known == LiveTag.Of(link.Version))
        {
            response.Headers.ETag = known;
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        }

        return FragmentResult.Of(response, await fragments.ReadAsync<ProjectorStage, ProjectorView>(
            link.SessionId, link.Version, services => services.GetRequiredService<ReadProjector>().ReadAsync(link.SessionId, CancellationToken.None)));
    }

    private static async Task<IResult> FollowAsync(string key, HttpContext http, PageLinks links, LiveHub hub, CancellationToken ct)
    {
        var link = await links.FindAsync(SessionPage.Projector, key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        await hub.ServeAsync(http, link.SessionId, link.Key, link.Version);
        return TypedResults.Empty;
    }

    private static ProblemAnswer Closed(PageLinks.Link? ended) => LinkPages.Closed(
        ended, (ProjectorTexts.UnknownTitle, ProjectorTexts.UnknownDetail), (ProjectorTexts.EndedTitle, ProjectorTexts.EndedDetail));
}
