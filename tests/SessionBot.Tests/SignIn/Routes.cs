using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using SessionBot.Tests.World;

namespace SessionBot.Tests.SignIn;

/// <summary>Every endpoint, and who may call it.</summary>
internal static class Routes
{
    /// <summary>What opens an endpoint beside being signed in.</summary>
    public static readonly Dictionary<string, string> OpenToAll = new()
    {
        ["GET /"] = "the landing page: nothing in it is secret or a member's",
        ["GET /health/live"] = "tells whether the process runs",
        ["GET /health/ready"] = "tells whether events can be stored",
        ["POST /line/webhook"] = "the signature",
        ["GET /minutes/{session:guid}/{hash}"] = "the hash in the address, which nobody guesses",
        ["GET /minutes/{session:guid}/{hash}/{key}"] = "the key in the address, which only members are told",
        ["GET /organizers/unfinished/{key}"] = "the key in the address, an organizer's for an hour",
        ["POST /organizers/unfinished/{key}"] = "the key in the address, an organizer's for an hour",
        ["GET /projector/{key}"] = "the key in the address, which organizers take back",
        ["GET /projector/{key}/stage"] = "the key in the address, which organizers take back",
        ["GET /projector/{key}/events"] = "the key in the address, which organizers take back",
        ["GET /speaker/{key}"] = "the key in the address, which organizers take back",
        ["GET /speaker/{key}/stage"] = "the key in the address, which organizers take back",
        ["GET /speaker/{key}/events"] = "the key in the address, which organizers take back",
        ["POST /speaker/{key}"] = "the key in the address, which organizers take back",
        ["GET /policy/{group}"] = "how questions are chosen is for everybody",
        ["GET /sign-in"] = "a door",
        ["GET /sign-in/{group}"] = "a door: LINE asks who it is",
        ["GET /sign-in/link/{key}"] = "the key in the address, for ten minutes and once",
        ["POST /sign-in/link/{key}"] = "the key in the address, for ten minutes and once",
        ["POST /sign-out"] = "the token of the page that it stands on",
    };

    /// <summary>For organizers, about one session.</summary>
    public static readonly HashSet<string> OfSessions =
    [
        "GET /organizers/sessions/{number:int}", "GET /organizers/sessions/{number:int}/cards", "GET /organizers/sessions/{number:int}/events", "POST /organizers/sessions/{number:int}",
        "POST /organizers/sessions/{number:int}/presence",
        "GET /organizers/sessions/{number:int}/plan", "POST /organizers/sessions/{number:int}/plan", "POST /organizers/sessions/{number:int}/phase",
        "GET /organizers/sessions/{number:int}/reports", "GET /organizers/sessions/{number:int}/reports/rows", "GET /organizers/sessions/{number:int}/reports/{region:guid}",
        "POST /organizers/sessions/{number:int}/reports/{region:guid}/return", "POST /organizers/sessions/{number:int}/reports/{region:guid}/enter",
        "GET /organizers/sessions/{number:int}/stage", "GET /organizers/sessions/{number:int}/stage/messages", "POST /organizers/sessions/{number:int}/stage/messages",
        "POST /organizers/sessions/{number:int}/stage/links",
        "GET /organizers/sessions/{number:int}/minutes", "POST /organizers/sessions/{number:int}/minutes", "GET /organizers/sessions/{number:int}/minutes/news",
        "GET /organizers/sessions/{number:int}/minutes/compare", "GET /organizers/sessions/{number:int}/minutes.{format:regex(^(md|txt|html|docx|json|zip)$)}",
        "GET /organizers/sessions/{number:int}/talk", "POST /organizers/sessions/{number:int}/talk",
        "GET /organizers/sessions/{number:int}/log", "GET /organizers/sessions/{number:int}/log.{format:regex(^(csv|xlsx|json)$)}",
        "GET /organizers/sessions/{number:int}/questions.{format:regex(^(csv|xlsx|json)$)}", "GET /organizers/sessions/{number:int}/reports.{format:regex(^(csv|xlsx|json)$)}",
    ];

    public static readonly HashSet<string> ForOrganizers =
        [.. OfSessions, "GET /organizers", "GET /organizers/unfinished", "GET /organizers/quota", "GET /organizers/sessions/new", "POST /organizers/sessions/new"];

    public static string PathOf(string name, Guid region) => name[(name.IndexOf(' ', StringComparison.Ordinal) + 1)..]
        .Replace("{number:int}", "3", StringComparison.Ordinal)
        .Replace("{region:guid}", $"{region:N}", StringComparison.Ordinal)
        .Replace("{format:regex(^(csv|xlsx|json)$)}", "csv", StringComparison.Ordinal)
        .Replace("{format:regex(^(md|txt|html|docx|json|zip)$)}", "zip", StringComparison.Ordinal);

    /// <summary>All of the service, as its routes say.</summary>
    public static IEnumerable<(string Name, bool NeedsOrganizer)> Endpoints(BotWorld world) =>
        from source in world.Services.GetServices<EndpointDataSource>()
        from endpoint in source.Endpoints.OfType<RouteEndpoint>()
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        let path = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where path != "/simulator/{**rest}"
        select ($"{method} {path}", endpoint.Metadata.GetMetadata<IAuthorizeData>() is not null);
}
