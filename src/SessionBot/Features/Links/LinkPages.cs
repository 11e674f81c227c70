using SessionBot.Pages;

namespace SessionBot.Features.Links;

/// <summary>What all pages have in common that open to whoever has their address; see <see cref="PageLinks"/>.</summary>
internal static class LinkPages
{
    public static RouteGroupBuilder MapLinkPages(this IEndpointRouteBuilder app, string path)
    {
        var pages = app.MapGroup(path + "/{key}");
        pages.AddEndpointFilter((call, next) =>
        {
            // The address is a key: no search engine and no other site may learn it from here, and no cache may keep what is unsent.
            var headers = call.HttpContext.Response.Headers;
            headers.CacheControl = "no-store";
            headers["X-Robots-Tag"] = "noindex";
            headers["Referrer-Policy"] = "no-referrer";
            return next(call);
        });
        return pages;
    }

    /// <summary>Instead of a page whose address was never given, or has ended.</summary>
    public static ProblemAnswer Closed(PageLinks.Link? ended, (string Title, string Detail) unknown, (string Title, string Detail) over)
    {
        var (title, detail) = ended is null ? unknown : over;
        return new(StatusCodes.Status404NotFound, title, detail);
    }
}
