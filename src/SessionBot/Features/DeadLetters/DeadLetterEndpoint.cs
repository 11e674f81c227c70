using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SessionBot.Domain.StudyGroups;
using SessionBot.Pages;
using SessionBot.Storage;

namespace SessionBot.Features.DeadLetters;

/// <summary>The organizers' page of dead letters; see <see cref="DeadLetterLinks"/>.</summary>
internal static class DeadLetterEndpoint
{
    private const string ReplayChoice = "again";
    private const string SetAsideChoice = "aside";

    public static void MapDeadLetters(this IEndpointRouteBuilder app)
    {
        app.MapGet(DeadLetterLinks.Path + "/{key}", ShowAsync);

        // The address itself is the key, and no cookie speaks for anybody: another site cannot post in an organizer's name.
        app.MapPost(DeadLetterLinks.Path + "/{key}", DecideAsync).DisableAntiforgery();
    }

    private static async Task<IResult> ShowAsync(
        string key, string? told, HttpResponse response, DeadLetterLinks links, SessionBotDb db, CancellationToken ct)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers["X-Robots-Tag"] = "noindex";
        response.Headers["Referrer-Policy"] = "no-referrer";
        return await GroupAsync(key, links, db, ct) is { } group
            ? new RazorComponentResult<DeadLetterPage>(new { GroupKey = group.Key, GroupName = group.Name, Told = Told(told) })
            {
                PreventStreamingRendering = true,
            }
            : Closed();
    }

    private static async Task<IResult> DecideAsync(
        string key, [FromForm] string? letter, [FromForm] string? choice, DeadLetterLinks links, SettleDeadLetter settle, SessionBotDb db, CancellationToken ct)
    {
        if (await GroupAsync(key, links, db, ct) is not { } group)
        {
            return Closed();
        }

        if (DeadLetterId.Parse(letter) is not { } id || choice is not (ReplayChoice or SetAsideChoice))
        {
            return TypedResults.BadRequest();
        }

        var done = choice == ReplayChoice ? await settle.ReplayAsync(id, group.Key, ct) : await settle.SetAsideAsync(id, group.Key, ct);
        return TypedResults.LocalRedirect($"{DeadLetterLinks.Path}/{key}?told={(done ? choice : "late")}");
    }

    private static string? Told(string? told) => told switch
    {
        ReplayChoice => DeadLetterTexts.ToldAgain,
        SetAsideChoice => DeadLetterTexts.ToldAside,
        "late" => DeadLetterTexts.ToldLate,
        _ => null,
    };

    private static ProblemAnswer Closed() => new(StatusCodes.Status404NotFound, DeadLetterTexts.ClosedTitle, DeadLetterTexts.ClosedDetail);

    private static async Task<StudyGroup?> GroupAsync(string key, DeadLetterLinks links, SessionBotDb db, CancellationToken ct) =>
        links.OrganizerOf(key) is { } organizer
            ? await db.StudyGroups.AsNoTracking().SingleOrDefaultAsync(
                group => db.Members.Any(member => member.Id == organizer && member.IsOrganizer && member.StudyGroupId == group.Id), ct)
            : null;
}
