using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using SessionBot.Features.Console;
using SessionBot.Features.Links;
using SessionBot.Features.SignIn;
using SessionBot.Hosting;
using SessionBot.Storage;

namespace SessionBot.Features.Planning;

/// <summary>Sessions are planned, changed and moved from phase to phase.</summary>
internal static class PlanEndpoints
{
    public const string New = $"{ConsoleEndpoints.Path}/sessions/new";

    public static string AddressOf(int number) => $"{BoardEndpoints.AddressOf(number)}/plan";

    /// <param name="console">For what is about no session yet.</param>
    /// <param name="session">For what is about one.</param>
    public static void MapPlan(this RouteGroupBuilder console, RouteGroupBuilder session)
    {
        console.MapGet("/sessions/new", BeginAsync);
        console.MapPost("/sessions/new", AddAsync).AddEndpointFilter(CheckedForms.CheckAsync).DisableAntiforgery();
        session.MapGet("/plan", ShowAsync);
        session.MapPost("/plan", ChangeAsync);
        session.MapPost("/phase", MoveAsync);
        session.MapCourse();
    }

    private static async Task<IResult> BeginAsync(CurrentOrganizer organizer, SessionBotDb db, IOptions<StudyGroupCatalog> groups, CancellationToken ct)
    {
        var last = await db.Sessions.AsNoTracking().Where(session => session.StudyGroupId == organizer.Group.Id).OrderByDescending(session => session.Number).FirstOrDefaultAsync(ct);
        return NewPage(last is null ? PlanForm.First(groups.Value[organizer.Group.Key].UsualReminders) : PlanForm.After(last, last.Number + 1), []);
    }

    private static async Task<IResult> AddAsync([FromForm] PlanForm form, CurrentOrganizer organizer, SavePlan save, CancellationToken ct)
    {
        var faults = new PlanFaults();
        return await save.HandleAsync(form, null, organizer.Group, organizer.Member, faults, ct)
            ? TypedResults.LocalRedirect(ConsoleEndpoints.Path)
            : NewPage(form, faults);
    }

    private static Task<IResult> ShowAsync(CurrentSession current, CurrentOrganizer organizer, FriendLinks friends, CancellationToken ct) =>
        PageAsync(current.Session, organizer, friends, PlanForm.Of(current.Session), [], null, ct);

    private static async Task<IResult> ChangeAsync(
        [FromForm] PlanForm form, CurrentSession current, CurrentOrganizer organizer, SavePlan save, FriendLinks friends, CancellationToken ct)
    {
        var faults = new PlanFaults();
        var isSaved = await save.HandleAsync(form, current.Session, organizer.Group, organizer.Member, faults, ct);
        var session = await current.ReadAnewAsync(ct);

        // Whoever has been told of a colleague's change and saves again means it.
        var filled = isSaved ? PlanForm.Of(session) : faults.ContainsKey(SavePlan.Whole) ? form with { Version = session.Version } : form;
        return await PageAsync(session, organizer, friends, filled, faults, isSaved ? PlanTexts.Saved : null, ct);
    }

    private static async Task<IResult> MoveAsync(
        [FromForm] int version, [FromForm] SessionPhase to, CurrentSession current, CurrentOrganizer organizer, MoveSession move, FriendLinks friends, CancellationToken ct)
    {
        var come = await move.HandleAsync(current.Session.Id, version, to, organizer.Member.Id, organizer.Group.Key, ct);
        var session = await current.ReadAnewAsync(ct);
        return await PageAsync(session, organizer, friends, PlanForm.Of(session), [], come.Told, ct);
    }

    private static RazorComponentResult<NewSessionPage> NewPage(PlanForm form, PlanFaults faults) =>
        new(new { Form = form, Faults = faults }) { PreventStreamingRendering = true };

    private static async Task<IResult> PageAsync(
        Session session, CurrentOrganizer organizer, FriendLinks friends, PlanForm form, PlanFaults faults, string? told, CancellationToken ct) =>
        new RazorComponentResult<PlanPage>(new { Session = session, Form = form, Faults = faults, Told = told, Friend = await friends.OfAsync(organizer.Group.Key, ct) })
        {
            PreventStreamingRendering = true,
        };
}
