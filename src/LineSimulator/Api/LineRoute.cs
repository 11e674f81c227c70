using LineSimulator.Faults;
using Microsoft.AspNetCore.Http;

namespace LineSimulator.Api;

/// <summary>What the filters know about an API endpoint.</summary>
internal sealed record LineRoute(LineEndpoint Endpoint, bool TakesRetryKey);

internal static class LineRouteLookup
{
    public static LineRoute LineRoute(this HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<LineRoute>()
        ?? throw new InvalidOperationException($"{http.Request.Path} carries no LineRoute: map it through LineApi.");
}
