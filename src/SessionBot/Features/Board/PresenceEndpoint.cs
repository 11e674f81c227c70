using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using SessionBot.Features.Console;
using SessionBot.Features.SignIn;
using SessionBot.Storage;

namespace SessionBot.Features.Board;

/// <summary>An open board says every few seconds that it is open, and hears who else is there.</summary>
internal static class PresenceEndpoint
{
    public static void MapPresence(this RouteGroupBuilder session) => session.MapPost("/presence", SayAsync);

    /// <param name="number">Of the question that the page's reader is busy with.</param>
    /// <param name="gone">The page is closed.</param>
    private static async Task<IResult> SayAsync(
        [FromForm] int? number, [FromForm] bool? gone, CurrentSession current, CurrentOrganizer organizer, BoardPresence presence, SessionBotDb db, CancellationToken ct)
    {
        var (session, own) = (current.Session.Id, organizer.Member.Id);
        if (gone == true)
        {
            presence.SayGone(session, own);
        }
        else
        {
            presence.Say(session, own, number);
        }

        var others = presence.Others(session, own);
        var ids = others.Keys.ToList();
        var names = ids.Count == 0
            ? []
            : await db.Members.AsNoTracking().Where(member => ids.Contains(member.Id)).Select(member => new { member.Id, member.DisplayName }).ToListAsync(ct);
        var here = names.Select(one => (Name: one.DisplayName ?? BoardPageTexts.Somebody, Number: others[one.Id])).OrderBy(one => one.Name, StringComparer.Ordinal).ToList();
        return new RazorComponentResult<BoardPresent>(new { Others = (IReadOnlyList<(string, int?)>)here }) { PreventStreamingRendering = true };
    }
}
