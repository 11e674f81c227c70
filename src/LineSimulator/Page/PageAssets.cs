using System.Reflection;
using LineSimulator.Control;
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

    public static void MapPageAssets(this IEndpointRouteBuilder app)
    {
        app.MapGet("/simulator", Show);
        app.MapGet("/simulator/page/{name}", Serve);
    }

    /// <summary>The page for browsers; curl, which accepts anything, gets the help.</summary>
    private static IResult Show(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.Vary = "Accept";
        if (!http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
        {
            return Results.Text(ControlPage.Text($"{http.Request.Scheme}://{http.Request.Host}"));
        }

        var page = All["index.html"];
        http.Response.Headers.ContentSecurityPolicy = ContentPolicy;
        return Results.Bytes(page.Bytes, page.MediaType);
    }

    private static IResult Serve(string name, HttpContext http)
    {
        if (!All.TryGetValue(name, out var asset))
        {
            return Results.NotFound();
        }

        http.Response.Headers.CacheControl = "no-cache";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(asset.Bytes, asset.MediaType, entityTag: asset.Tag);
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
