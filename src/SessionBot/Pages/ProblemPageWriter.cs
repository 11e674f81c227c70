using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using SessionBot.Features.Console;
using SessionBot.Features.SignIn;

namespace SessionBot.Pages;

/// <summary>Shows a problem as a page to whoever asks for pages, that is a person with a browser; programs get the problem details.</summary>
internal sealed class ProblemPageWriter : IProblemDetailsWriter
{
    private const string Page = "text/html";

    public bool CanWrite(ProblemDetailsContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var accepted = context.HttpContext.Request.GetTypedHeaders().Accept;
        double Wish(Func<MediaTypeHeaderValue, bool> isMeant) => accepted.Where(isMeant).Select(type => type.Quality ?? 1).DefaultIfEmpty(0).Max();
        var page = Wish(type => type.MediaType.Equals(Page, StringComparison.OrdinalIgnoreCase));
        return page > 0 && page >= Wish(type => type.SubType.EndsWith("json", StringComparison.OrdinalIgnoreCase));
    }

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var status = context.HttpContext.Response.StatusCode;
        var problem = context.ProblemDetails;
        var (title, detail) = problem is { Title: { } own, Detail: { } more } ? (own, more) : Words(status);
        var request = context.HttpContext.Request;
        var again = status >= 500 && HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : null;
        var page = new RazorComponentResult<ProblemPage>(new { Status = status, Title = title, Detail = detail, Again = again, Way = WayFrom(request.Path) })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
        await page.ExecuteAsync(context.HttpContext);
    }

    /// <summary>Members have no page to go back to: they are in LINE.</summary>
    private static (string Address, string Label) WayFrom(PathString path) =>
        path.StartsWithSegments(SignInEndpoints.Path) ? (SignInEndpoints.Path, "サインインの画面へ")
        : path.StartsWithSegments(ConsoleEndpoints.Path) ? (ConsoleEndpoints.Path, "運営画面の一覧へ")
        : (ConsoleEndpoints.Path, "運営の方は、運営画面へ");

    private static (string Title, string Detail) Words(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("ページが見つかりません", "アドレスが途中で切れていないか、打ち間違いがないかをご確認ください。"),
        >= 500 => ("ただいま表示できません", "しばらくしてから、もう一度開いてください。続くときは運営にお知らせください。"),
        _ => ("このページは開けません", "アドレスをご確認のうえ、もう一度開いてください。続くときは運営にお知らせください。"),
    };
}
