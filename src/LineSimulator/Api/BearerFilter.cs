using LineSimulator.Tokens;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>Refuses calls without a live access token of the channel.</summary>
internal sealed class BearerFilter(PlatformState state) : IEndpointFilter
{
    private const string Scheme = "Bearer ";

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var header = context.HttpContext.Request.Headers.Authorization.ToString();
        return Fault(header) is { } fault
            ? ApiAnswer.Error(401, $"Authentication failed due to the following reason: {fault}. Confirm that the access token in the authorization header is valid.")
            : await next(context);
    }

    private string? Fault(string header)
    {
        if (header.Length == 0)
        {
            return "missing Authorization header";
        }

        lock (state.Gate)
        {
            return (header.StartsWith(Scheme, StringComparison.Ordinal) ? state.Channel.AccessTokens.Find(header[Scheme.Length..]) : null) switch
            {
                null or { IsRevoked: true } => "invalid token",
                IssuedToken token when !token.IsLive(state.Now) => "access token expired",
                _ => null,
            };
        }
    }
}
