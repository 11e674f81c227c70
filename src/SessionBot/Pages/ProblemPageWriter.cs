using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

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
        var page = new RazorComponentResult<ProblemPage>(new { Status = status, Title = title, Detail = detail })
        {
            StatusCode = status,
            PreventStreamingRendering = true,
        };
        await page.ExecuteAsync(context.HttpContext);
    }

    private static (string Title, string Detail) Words(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("ページが見つかりません", "アドレスが途中で切れていないか、打ち間違いがないかをご確認ください。"),
        >= 500 => ("ただいま表示できません", "しばらくしてから、もう一度開いてください。続くときは運営にお知らせください。"),
        _ => ("このページは開けません", "アドレスをご確認のうえ、もう一度開いてください。続くときは運営にお知らせください。"),
    };
}
