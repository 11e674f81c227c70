using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Tests.World;

namespace SessionBot.Tests.SignIn;

/// <summary>Who may call what, made from the routes themselves: an endpoint that nobody has thought of fails here.</summary>
public sealed class AccessTests
{
    /// <summary>What opens an endpoint beside being signed in.</summary>
    private static readonly Dictionary<string, string> OpenToAll = new()
    {
        ["GET /"] = "the landing page: nothing in it is secret or a member's",
        ["GET /health/live"] = "tells whether the process runs",
        ["GET /health/ready"] = "tells whether events can be stored",
        ["POST /line/webhook"] = "the signature",
        ["GET /minutes/{session:guid}/{hash}"] = "the hash in the address, which nobody guesses",
        ["GET /organizers/unfinished/{key}"] = "the key in the address, an organizer's for an hour",
        ["POST /organizers/unfinished/{key}"] = "the key in the address, an organizer's for an hour",
        ["GET /projector/{key}"] = "the key in the address, which organizers take back",
        ["GET /projector/{key}/stage"] = "the key in the address, which organizers take back",
        ["GET /projector/{key}/events"] = "the key in the address, which organizers take back",
        ["GET /sign-in"] = "a door",
        ["GET /sign-in/{group}"] = "a door: LINE asks who it is",
        ["GET /sign-in/link/{key}"] = "the key in the address, for ten minutes and once",
        ["POST /sign-in/link/{key}"] = "the key in the address, for ten minutes and once",
        ["POST /sign-out"] = "the token of the page that it stands on",
    };

    private static readonly HashSet<string> ForOrganizers = ["GET /organizers", "GET /organizers/unfinished", "GET /organizers/sessions/{number:int}", "GET /organizers/sessions/{number:int}/cards", "GET /organizers/sessions/{number:int}/events", "POST /organizers/sessions/{number:int}"];

    [Fact]
    public async Task Every_endpoint_is_for_organizers_or_says_what_else_opens_it()
    {
        await using var world = await BotWorld.StartAsync();

        var endpoints = Endpoints(world).ToList();

        Assert.Equal(ForOrganizers.Order(StringComparer.Ordinal), endpoints.Where(one => one.NeedsOrganizer).Select(one => one.Name).Order(StringComparer.Ordinal));
        Assert.Equal(OpenToAll.Keys.Order(StringComparer.Ordinal), endpoints.Where(one => !one.NeedsOrganizer).Select(one => one.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_door_from_all_that_is_for_organizers()
    {
        await using var world = await BotWorld.StartAsync();
        using var browser = new Browser(world.Address);

        foreach (var (method, path) in ForOrganizers.Select(name => name.Split(' ')).Select(parts => (parts[0], parts[1].Replace("{number:int}", "3", StringComparison.Ordinal))))
        {
            var (status, _) = method == "GET" ? await browser.OpenAsync(path) : await browser.PostAsync(path);

            Assert.True(method == "GET" ? browser.Address.AbsolutePath == "/sign-in" : status == HttpStatusCode.Unauthorized, $"{method} {path}: {status} at {browser.Address}");
        }
    }

    private static IEnumerable<(string Name, bool NeedsOrganizer)> Endpoints(BotWorld world) =>
        from source in world.Services.GetServices<EndpointDataSource>()
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where path != "/simulator/{**rest}"
        select ($"{method} {path}", endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null);
}
