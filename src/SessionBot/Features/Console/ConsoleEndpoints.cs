using Microsoft.AspNetCore.Http.HttpResults;
using SessionBot.Features.Board;
using SessionBot.Features.DeadLetters;
using SessionBot.Features.SignIn;

namespace SessionBot.Features.Console;

/// <summary>The organizers' console: for whoever is signed in, about the own group alone.</summary>
internal static class ConsoleEndpoints
{
    public const string Path = "/organizers";

    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        var console = app.MapGroup(Path).RequireAuthorization().AddEndpointFilter(async (call, next) =>
        {
            call.HttpContext.Response.Headers.CacheControl = "no-store";
            return await next(call);
        });
        console.MapBoard();
        console.MapGet("", () => new RazorComponentResult<HomePage> { PreventStreamingRendering = true });

        // The page of dead letters has addresses of its own, for who is not signed in.
        console.MapGet("/unfinished", (CurrentOrganizer current, DeadLetterLinks links) =>
            TypedResults.LocalRedirect($"{DeadLetterLinks.Path}/{links.KeyOf(current.Member.Id)}"));
    }
}
