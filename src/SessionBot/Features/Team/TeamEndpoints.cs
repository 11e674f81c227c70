using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Features.Console;
using SessionBot.Features.SignIn;

namespace SessionBot.Features.Team;

/// <summary>Who organizes the group, how one joins them, and how one leaves.</summary>
internal static class TeamEndpoints
{
    public const string Path = $"{ConsoleEndpoints.Path}/team";

    public static void MapTeam(this RouteGroupBuilder console)
    {
        console.MapGet("/team", (CurrentOrganizer current, ReadTeam team, CancellationToken ct) => PageAsync(current, team, null, ct));
        console.MapPost("/team", RemoveAsync).AddEndpointFilter(CheckedForms.CheckAsync).DisableAntiforgery();
    }

    private static async Task<IResult> RemoveAsync([FromForm] Guid? member, CurrentOrganizer current, RemoveOrganizer remove, ReadTeam team, CancellationToken ct) =>
        member is not { } whom ? TypedResults.BadRequest() : await remove.HandleAsync(current.Group, current.Member.Id, new(whom), ct) switch
        {
            // Whoever has lost the role meanwhile is led to the door.
            Removal.Done or Removal.ByNoOrganizer => TypedResults.LocalRedirect(Path),
            Removal.OfNoOrganizer => await PageAsync(current, team, TeamTexts.NotAnOrganizer, ct),
            Removal.OfTheLast => await PageAsync(current, team, TeamTexts.TheLast, ct),
        };

    private static async Task<IResult> PageAsync(CurrentOrganizer current, ReadTeam team, string? fault, CancellationToken ct) =>
        new RazorComponentResult<TeamPage>(new { current.Group, Reader = current.Member.Id, Team = await team.ReadAsync(current.Group, ct), Fault = fault })
        { PreventStreamingRendering = true };
}
