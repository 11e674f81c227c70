using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Refuses calls without the channel's access token.</summary>
internal sealed class BearerFilter(SimulatorOptions options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var header = context.HttpContext.Request.Headers.Authorization.ToString();
        if (header.Length == 0)
        {
            return ApiAnswer.Error(401, "Authentication failed due to the following reason: missing Authorization header. Confirm that the access token in the authorization header is valid.");
        }

        return header == $"Bearer {options.ChannelAccessToken}"
            ? await next(context)
            : ApiAnswer.Error(401, "Authentication failed due to the following reason: invalid token. Confirm that the access token in the authorization header is valid.");
    }
}
