using Microsoft.AspNetCore.Http.HttpResults;
using SessionBot.Features.Board;
using SessionBot.Features.Console;
using SessionBot.Features.MinutesReview;

namespace SessionBot.Features.Exports;

/// <summary>The log of a session, and files of it, of the questions and of the reports, at any time: also while the session runs.</summary>
internal static class ExportEndpoints
{
    /// <summary>Rows of the page; the files hold all.</summary>
    private const int MostShown = 300;

    public static string AddressOf(int number) => $"{BoardEndpoints.AddressOf(number)}/log";

    public static void MapExports(this RouteGroupBuilder session)
    {
        session.MapGet("/log", async Task<IResult> (CurrentSession current, LogTable log, CancellationToken ct) =>
            new RazorComponentResult<LogPage>(new { Session = current.Session, Log = await log.ReadAsync(current.Session, MostShown, ct) }) { PreventStreamingRendering = true });
        session.MapGet("/log.{format:regex(^(csv|xlsx|json)$)}", async (string format, CurrentSession current, LogTable log, CancellationToken ct) =>
            File(await log.ReadAsync(current.Session, null, ct), format));
        session.MapGet("/questions.{format:regex(^(csv|xlsx|json)$)}", async (string format, CurrentSession current, QuestionTable questions, CancellationToken ct) =>
            File(await questions.ReadAsync(current.Session, ct), format));
        session.MapGet("/reports.{format:regex(^(csv|xlsx|json)$)}", async (string format, CurrentSession current, ReportTable reports, CancellationToken ct) =>
            File(await reports.ReadAsync(current.Session, ct), format));
        session.MapGet("/minutes.{format:regex(^(md|txt|html|docx|json|zip)$)}", MinutesAsync);
    }

    /// <summary>Where there are no minutes yet, their page says so.</summary>
    private static async Task<IResult> MinutesAsync(string format, CurrentSession current, MinutesFile file, CancellationToken ct) =>
        await file.WriteAsync(current.Session, format, ct) is { } written ? written : TypedResults.LocalRedirect(ReviewEndpoints.AddressOf(current.Session.Number));

    private static FileContentHttpResult File(ExportTable table, string format)
    {
        var (bytes, type) = format switch
        {
            "csv" => (CsvFile.Write(table), CsvFile.MediaType),
            "xlsx" => (XlsxFile.Write(table), XlsxFile.MediaType),
            _ => (JsonFile.Write(table), JsonFile.MediaType),
        };
        return TypedResults.File(bytes, type, $"{table.Name}.{format}");
    }
}
