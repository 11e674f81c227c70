using LineSimulator.Api;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Rates;

/// <summary>Refuses calls beyond the rate. A refused retry key counts as a call too.</summary>
internal sealed class RateFilter(RateBuckets buckets, SimulatorOptions options) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        options.LimitsRates && !buckets.TryTake(context.HttpContext.LineRoute().Endpoint)
            ? ApiAnswer.RateLimited()
            : await next(context);
}
