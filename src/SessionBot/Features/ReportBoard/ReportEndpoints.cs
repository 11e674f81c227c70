using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using SessionBot.Domain.Sessions;
using SessionBot.Features.Board;
using SessionBot.Features.Console;
using SessionBot.Features.SignIn;
using SessionBot.Live;
using SessionBot.Pages;

namespace SessionBot.Features.ReportBoard;

/// <summary>The reports of a session by region, and what organizers do with one.</summary>
internal static class ReportEndpoints
{
    private const string One = "/reports/{region:guid}";

    public static string AddressOf(int number) => $"{BoardEndpoints.AddressOf(number)}/reports";

    public static void MapReports(this RouteGroupBuilder session)
    {
        session.MapGet("/reports", ShowAsync);
        session.MapGet("/reports/rows", RowsAsync);
        session.MapGet(One, ReadAsync);
        session.MapPost(One + "/return", ReturnAsync);
        session.MapPost(One + "/enter", EnterAsync);
        session.MapPost(One + "/correct", CorrectAsync);
    }

    private static async Task<IResult> ShowAsync(CurrentSession current, ReadReports reports, CancellationToken ct) =>
        new RazorComponentResult<ReportsPage>(new { Session = current.Session, Rows = await reports.ReadAsync(current.Session, ct) }) { PreventStreamingRendering = true };

    private static async Task<IResult> RowsAsync(
        [FromHeader(Name = "If-None-Match")] string? known, HttpResponse response, CurrentSession current, ReadReports reports, CancellationToken ct)
    {
        response.Headers.ETag = LiveTag.Of(current.Session.Version);
        return known == LiveTag.Of(current.Session.Version)
            ? TypedResults.StatusCode(StatusCodes.Status304NotModified)
            : new RazorComponentResult<ReportRows>(new { Session = current.Session, Rows = await reports.ReadAsync(current.Session, ct) }) { PreventStreamingRendering = true };
    }

    private static Task<IResult> ReadAsync(Guid region, CurrentSession current, ReadReports reports, CancellationToken ct) =>
        PageAsync(current.Session, region, reports, new(), ct);

    private static async Task<IResult> ReturnAsync(
        Guid region, [FromForm] int version, [FromForm] string? text, CurrentSession current, CurrentOrganizer organizer, ReportDesk desk, ReadReports reports, CancellationToken ct) =>
        await desk.ReturnAsync(current.Session.Id, new(region), version, text, organizer.Group, organizer.Member.Id, ct) is { } fault
            ? await PageAsync(await current.ReadAnewAsync(ct), region, reports, new(text, fault), ct)
            : TypedResults.LocalRedirect(AddressOf(current.Session.Number));

    private static async Task<IResult> EnterAsync(
        Guid region, [FromForm] int version, [FromForm] string? read, [FromForm] string? text, CurrentSession current, CurrentOrganizer organizer, ReportDesk desk, ReadReports reports,
        CancellationToken ct) =>
        await reports.FindAsync(current.Session, new(region), ct) is null ? NoSuchRegion()
            : await desk.EnterAsync(current.Session.Id, new(region), version, read, text, organizer.Group, organizer.Member.Id, ct) is { } fault
                ? await PageAsync(await current.ReadAnewAsync(ct), region, reports, new(text, fault), ct)
                : TypedResults.LocalRedirect(AddressOf(current.Session.Number));

    private static async Task<IResult> CorrectAsync(
        Guid region, [FromForm] int version, [FromForm] string? read, [FromForm] string? text, CurrentSession current, CurrentOrganizer organizer, ReportDesk desk, ReadReports reports,
        CancellationToken ct) =>
        await desk.CorrectAsync(current.Session.Id, new(region), version, read, text, organizer.Group, organizer.Member.Id, ct) is { } fault
            ? await PageAsync(await current.ReadAnewAsync(ct), region, reports, new(text, fault, IsCorrection: true), ct)
            : TypedResults.LocalRedirect(AddressOf(current.Session.Number));

    private static async Task<IResult> PageAsync(Session session, Guid region, ReadReports reports, ReportDraft draft, CancellationToken ct) =>
        await reports.FindAsync(session, new(region), ct) is { } row
            ? new RazorComponentResult<ReportPage>(new { Session = session, Row = row, Draft = draft }) { PreventStreamingRendering = true }
            : NoSuchRegion();

    private static ProblemAnswer NoSuchRegion() => new(StatusCodes.Status404NotFound, ReportBoardTexts.NoRegionTitle, ReportBoardTexts.NoRegion);
}
