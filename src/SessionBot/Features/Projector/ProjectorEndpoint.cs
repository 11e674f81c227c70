using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Live;
using SessionBot.Pages;

namespace SessionBot.Features.Projector;

/// <summary>The page on the screen in the room, to whoever has its address; see <see cref="ProjectorLinks"/>.</summary>
internal static class ProjectorEndpoint
{
    private const string Policy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    public static void MapProjector(this IEndpointRouteBuilder app)
    {
        var projector = app.MapGroup(ProjectorLinks.Path + "/{key}").AddEndpointFilter((call, next) =>
        {
            // The address is a key: no search engine and no other site may learn it from here, and no cache may keep what is unsent.
            var headers = call.HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex";
            headers["Referrer-Policy"] = "no-referrer";
            headers.ContentSecurityPolicy = Policy;
            headers.XContentTypeOptions = "nosniff";
            return next(call);
        });
        projector.MapGet("", ShowAsync);
        projector.MapGet("/stage", StageAsync);
        projector.MapGet("/events", FollowAsync);
    }

    private static async Task<IResult> ShowAsync(string key, ReadProjector projector, CancellationToken ct)
    {
        var link = await projector.FindAsync(key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        var view = await projector.ReadAsync(link.SessionId, ct);
        return new RazorComponentResult<ProjectorPage>(new { View = view, Address = $"{ProjectorLinks.Path}/{link.Key}", Tag = LiveTag.Of(view.Version) })
        {
            PreventStreamingRendering = true,
        };
    }

    /// <param name="keep">What a frozen screen shows: 204 as long as it may.</param>
    private static async Task<IResult> StageAsync(
        string key, string? keep, [FromHeader(Name = "If-None-Match")] string? known, HttpResponse response, ReadProjector projector, FragmentCache fragments, CancellationToken ct)
    {
        var link = await projector.FindAsync(key, ct);
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

    private static async Task<IResult> FollowAsync(string key, HttpContext http, ReadProjector projector, LiveHub hub, CancellationToken ct)
    {
        var link = await projector.FindAsync(key, ct);
        if (link is not { EndedAt: null })
        {
            return Closed(link);
        }

        await hub.ServeAsync(http, link.SessionId, link.Key, link.Version);
        return TypedResults.Empty;
    }

    private static ProblemAnswer Closed(ReadProjector.Link? ended) => ended is null
        ? new(StatusCodes.Status404NotFound, ProjectorTexts.UnknownTitle, ProjectorTexts.UnknownDetail)
        : new(StatusCodes.Status404NotFound, ProjectorTexts.EndedTitle, ProjectorTexts.EndedDetail);
}
