using Microsoft.AspNetCore.Http.HttpResults;
using SessionBot.Features.Console;
using SessionBot.Features.SignIn;

namespace SessionBot.Features.MessageQuota;

/// <summary>Shows organizers what is left of the month's messages before they plan more of them.</summary>
internal static class QuotaEndpoint
{
    public const string Path = $"{ConsoleEndpoints.Path}/quota";

    public static void MapQuota(this RouteGroupBuilder console) => console.MapGet("/quota", async Task<IResult> (CurrentOrganizer organizer, ReadQuota quota, CancellationToken ct) =>
        new RazorComponentResult<QuotaPage>(new { View = await quota.ReadAsync(organizer.Group, ct) }) { PreventStreamingRendering = true });
}
