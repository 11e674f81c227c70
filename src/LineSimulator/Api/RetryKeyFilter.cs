using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Refuses a retry key that is no UUID, or that stands where LINE takes none.</summary>
/// <remarks>https://developers.line.biz/en/docs/messaging-api/retrying-api-request/ (2026-08)</remarks>
internal sealed class RetryKeyFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!http.Request.Headers.ContainsKey(RetryKeys.HeaderName))
        {
            return await next(context);
        }

        if (!http.LineRoute().TakesRetryKey)
        {
            return ApiAnswer.Error(400, $"The {RetryKeys.HeaderName} header is not supported by this endpoint");
        }

        return RetryKeys.Of(http.Request) is null
            ? ApiAnswer.Error(400, $"The value of the {RetryKeys.HeaderName} header is not a UUID")
            : await next(context);
    }
}
