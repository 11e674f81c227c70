using LineSimulator.Api;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace LineSimulator.Faults;

/// <summary>Lets planned failures happen around an API call.</summary>
internal sealed class FaultFilter(FaultBook faults, SimulatorOptions options, TimeProvider clock, IHostApplicationLifetime lifetime) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (faults.Take(http.LineRoute().Endpoint) is not { } fault)
        {
            return await next(context);
        }

        return fault.Kind switch
        {
            FaultKind.ServerError => ServerError(),
            FaultKind.ServerErrorAfterAcceptance => await AcceptThen(TimeSpan.Zero, _ => ServerError()),
            FaultKind.RateLimited => ApiAnswer.RateLimited(),
            FaultKind.ConcurrencyLimited => ApiAnswer.Error(429, "Too many requests are being handled at the same time. Try again later."),
            FaultKind.MonthlyLimit => ApiAnswer.MonthlyLimitReached(),
            FaultKind.AdditionalLimit => ApiAnswer.MonthlyLimitReached(),
            FaultKind.TimeoutAfterAcceptance => await AcceptThen(options.UnansweredCallPatience, Break),
            FaultKind.ResetAfterAcceptance => await AcceptThen(TimeSpan.Zero, Break),
            FaultKind.ResetBefore => Break(http),
            FaultKind.Slow => await WaitThenAccept(fault.Delay),
        };

        async Task<IResult> AcceptThen(TimeSpan silence, Func<HttpContext, IResult> end)
        {
            await next(context);
            await WaitAsync(silence, http.RequestAborted);
            return end(http);
        }

        async Task<object?> WaitThenAccept(TimeSpan delay)
        {
            await WaitAsync(delay, http.RequestAborted);
            return await next(context);
        }
    }

    private static IResult ServerError() => ApiAnswer.Error(500, "Internal server error");

    private static IResult Break(HttpContext http)
    {
        http.Abort();
        return Results.Empty;
    }

    // Ends early when the client gives up or the host stops.
    private async Task WaitAsync(TimeSpan time, CancellationToken aborted)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(aborted, lifetime.ApplicationStopping);
        await Task.Delay(time, clock, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }
}
