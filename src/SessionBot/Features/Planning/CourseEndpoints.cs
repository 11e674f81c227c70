using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Announcements;
using SessionBot.Features.Board;
using SessionBot.Features.Console;
using SessionBot.Features.Sessions;
using SessionBot.Features.SignIn;
using SessionBot.Work;

namespace SessionBot.Features.Planning;

/// <summary>The page on which a session is called off, put off or planned again.</summary>
internal static class CourseEndpoints
{
    public static string AddressOf(int number) => $"{BoardEndpoints.AddressOf(number)}/call-off";

    public static void MapCourse(this RouteGroupBuilder session)
    {
        session.MapGet("/call-off", (CurrentSession current, CurrentOrganizer organizer, CourseReading reading, CancellationToken ct) =>
            PageAsync(current.Session, organizer, reading, PlanForm.Of(current.Session), [], null, ct));
        session.MapPost("/call-off", ChangeAsync);
    }

    private static async Task<IResult> ChangeAsync(
        [FromForm] CourseForm form, CurrentSession current, CurrentOrganizer organizer, ChangeCourse change, CourseReading reading, CancellationToken ct)
    {
        var faults = new PlanFaults();
        var come = await change.HandleAsync(current.Session.Id, form, organizer.Group, organizer.Member, faults, ct);
        var session = await current.ReadAnewAsync(ct);
        var filled = come?.IsDone == false || faults.Count > 0 ? form.Times : PlanForm.Of(session);
        return await PageAsync(session, organizer, reading, filled, faults, come?.Told, ct);
    }

    private static async Task<IResult> PageAsync(
        Session session, CurrentOrganizer organizer, CourseReading reading, PlanForm form, PlanFaults faults, string? told, CancellationToken ct) =>
        new RazorComponentResult<CoursePage>(new
        {
            Session = session,
            Form = form.Date is null ? PlanForm.Of(session) : form,
            Faults = faults,
            Told = told,
            Cost = await reading.CostAsync(session, organizer, ct),
            MayTakeBack = reading.MayTakeBack(session),
        })
        { PreventStreamingRendering = true };
}

/// <summary>Whom it reaches and what it costs. May ask LINE: so not inside a transaction.</summary>
internal sealed class CourseReading(QuotaReadings readings, ConcernedMembers concerned, AnnouncementCost cost, CallOffSession callOff)
{
    public async Task<SendCost> CostAsync(Session session, CurrentOrganizer organizer, CancellationToken ct)
    {
        await readings.ReadAsync(organizer.Group.Key, ct);
        return await cost.OfNoticesAsync(organizer.Group, (await concerned.OfAsync(session, organizer.Member.Id, ct)).Count, ct);
    }

    public bool MayTakeBack(Session session) => callOff.MayTakeBack(session);
}
