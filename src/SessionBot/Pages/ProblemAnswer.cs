namespace SessionBot.Pages;

/// <summary>A page or problem details, whichever is asked for, with words of the endpoint's own.</summary>
internal sealed class ProblemAnswer(int status, string title, string detail) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        httpContext.Response.StatusCode = status;
        await httpContext.RequestServices.GetRequiredService<IProblemDetailsService>().TryWriteAsync(new()
        {
            HttpContext = httpContext,
            ProblemDetails = { Status = status, Title = title, Detail = detail },
        });
    }
}
