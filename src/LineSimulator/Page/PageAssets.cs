using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace LineSimulator.Page;

/// <summary>The page's own files, which travel inside the assembly.</summary>
internal static class PageAssets
{
    // Bots choose where their pictures come from; everything else is the page's own.
    private const string ContentPolicy =
        "default-src 'self'; img-src 'self' https: http: data: blob:; object-src 'none'; base-uri 'none'; frame-ancestors 'self'; form-action 'self'";

    private static readonly Dictionary<string, Asset> All = Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.StartsWith("page/", StringComparison.Ordinal))
        .ToDictionary(name => name["page/".Length..], Read);

    public static void MapPageAssets(this IEndpointRouteBuilder app) => app.MapGet("/simulator/page/{name}", (string name, HttpContext http) =>
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(asset.Bytes, asset.MediaType, entityTag: asset.Tag);
    });

    /// <summary>Shows the page at <c>/simulator</c> to browsers; curl, which accepts anything, goes on to the help.</summary>
    public static void UseSimulatorPage(this IApplicationBuilder app) => app.Use((http, next) =>
        HttpMethods.IsGet(http.Request.Method)
        && http.Request.Path.Value is "/simulator" or "/simulator/"
        && http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase)
            ? ShowAsync(http)
            : next(http));

    private static async Task ShowAsync(HttpContext http)
    {
        var page = All["index.html"];
        http.Response.ContentType = page.MediaType;
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept";
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        await http.Response.Body.WriteAsync(page.Bytes, http.RequestAborted);
    }

    private static Asset Read(string resource)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(resource)!;
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return Asset.Of(bytes.ToArray(), MediaTypeOf(resource));
    }

    private static string MediaTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        var other => throw new InvalidOperationException($"The page's file {name} has no media type: name one for {other}."),
    };
}
