using Microsoft.AspNetCore.Antiforgery;
using SessionBot.Pages;

namespace SessionBot.Features.Console;

/// <summary>Refuses forms that no page of ours has given out. The framework's own check would answer with an empty page.</summary>
internal static class CheckedForms
{
    public static async ValueTask<object?> CheckAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next)
    {
        var http = call.HttpContext;
        return !HttpMethods.IsPost(http.Request.Method) || await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? await next(call)
            : new ProblemAnswer(StatusCodes.Status400BadRequest, ConsoleTexts.OldFormTitle, ConsoleTexts.OldForm);
    }
}
