using Microsoft.AspNetCore.Http.HttpResults;
using SessionBot.Features.Attachments;
using SessionBot.Features.Board;
using SessionBot.Features.DeadLetters;
using SessionBot.Features.Exports;
using SessionBot.Features.MessageQuota;
using SessionBot.Features.MinutesReview;
using SessionBot.Features.Planning;
using SessionBot.Features.ReportBoard;
using SessionBot.Features.SignIn;
using SessionBot.Features.Talk;
using SessionBot.Features.Team;

namespace SessionBot.Features.Console;

/// <summary>The organizers' console: for whoever is signed in, about the own group alone.</summary>
internal static class ConsoleEndpoints
{
    public const string Path = "/organizers";

    public static void MapConsole(this IEndpointRouteBuilder app)
    {
        var console = app.MapGroup(Path).RequireAuthorization().AddEndpointFilter((call, next) =>
        {
            // Forms with a token want it in these words, and log a warning for each page that says it in others.
            call.HttpContext.Response.Headers.CacheControl = "no-cache, no-store";
            return next(call);
        });
        var session = console.MapGroup("/sessions/{number:int}").AddEndpointFilter(CheckedForms.CheckAsync).AddEndpointFilter(CurrentSession.EnterAsync).DisableAntiforgery();
        session.MapBoard();
        session.MapReports();
        session.MapStage();
        session.MapReview();
        session.MapExports();
        console.MapPlan(session);
        console.MapTalk();
        console.MapQuota();
        console.MapAttachments();
        console.MapTeam();
        console.MapGet("", IResult () => new RazorComponentResult<HomePage> { PreventStreamingRendering = true });

        // The page of dead letters has addresses of its own, for who is not signed in.
        console.MapGet("/unfinished", (CurrentOrganizer current, DeadLetterLinks links) =>
            TypedResults.LocalRedirect($"{DeadLetterLinks.Path}/{links.KeyOf(current.Member.Id)}"));
    }
}
