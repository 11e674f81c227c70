using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;

namespace LineSimulator.Tests.Conformance;

/// <summary>The method and path of every endpoint that the simulator serves, with something in the place of each ID.</summary>
internal static partial class SimulatorRoutes
{
    [GeneratedRegex(@"\^\((?<words>[^)]+)\)\$")]
    private static partial Regex Alternatives { get; }

    public static IReadOnlyList<(string Method, string Path)> Of(SimulatedWorld world) =>
    [
        .. from endpoint in world.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
           from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
           from path in Paths(endpoint.RoutePattern)
           select (method, path),
    ];

    private static IEnumerable<string> Paths(RoutePattern pattern) => pattern.PathSegments.Aggregate(
        (IEnumerable<string>)[""],
        (paths, segment) => from path in paths from word in Words(segment) select $"{path}/{word}")
        .Select(path => path.Length > 0 ? path : "/");

    private static string[] Words(RoutePatternPathSegment segment) => segment.Parts[0] switch
    {
        RoutePatternLiteralPart literal => [literal.Content],
        RoutePatternParameterPart parameter => parameter.ParameterPolicies
            .Select(policy => Alternatives.Match(policy.Content ?? ""))
            .FirstOrDefault(match => match.Success)?.Groups["words"].Value.Split('|') ?? ["1"],
        var part => throw new InvalidOperationException($"A route segment of {part.GetType()} has no sample word: give it one here."),
    };
}
