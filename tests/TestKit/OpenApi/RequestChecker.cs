using Microsoft.AspNetCore.WebUtilities;

namespace TestKit.OpenApi;

/// <summary>Holds a request against its operation.</summary>
internal static class RequestChecker
{
    private const string RetryKey = "X-Line-Retry-Key";

    public static IReadOnlyList<ApiFault> Check(ApiRequest request, ApiOperation operation, CheckOptions options) =>
        [.. Parameters(request, operation), .. Headers(request, operation), .. Body(request, operation, options)];

    private static IEnumerable<ApiFault> Parameters(ApiRequest request, ApiOperation operation)
    {
        var path = operation.Match(request.Address.AbsolutePath)!;
        var query = QueryHelpers.ParseQuery(request.Address.Query);
        foreach (var parameter in operation.Parameters)
        {
            IReadOnlyList<string?> values = parameter.Place switch
            {
                "path" => [path[parameter.Name]],
                "query" => [.. query.GetValueOrDefault(parameter.Name)],
                "header" => request.Headers.TryGetValue(parameter.Name, out var header) ? [header] : [],
                _ => throw new InvalidDataException($"{operation.Id} has a parameter in {parameter.Place}, which nothing checks."),
            };
            if (values.Count == 0 && parameter.IsRequired)
            {
                yield return new ApiFault($"{parameter.Place} {parameter.Name}", "is not there");
            }

            if (values.Count > 1 && parameter.Schema.Type != "array")
            {
                yield return new ApiFault($"{parameter.Place} {parameter.Name}", $"stands {values.Count} times");
            }

            foreach (var what in values.SelectMany(value => ScalarRules.CheckText(value ?? "", parameter.Schema)))
            {
                yield return new ApiFault($"{parameter.Place} {parameter.Name}", what);
            }
        }

        foreach (var name in query.Keys.Except(operation.Parameters.Where(parameter => parameter.Place == "query").Select(parameter => parameter.Name)))
        {
            yield return new ApiFault($"query {name}", $"is no parameter of {operation.Id}");
        }
    }

    private static IEnumerable<ApiFault> Headers(ApiRequest request, ApiOperation operation)
    {
        // LINE answers 400 to a retry key where it takes none ("Retry failed API requests").
        if (request.Headers.ContainsKey(RetryKey) && !operation.Parameters.Any(parameter => parameter.Name == RetryKey))
        {
            yield return new ApiFault($"header {RetryKey}", $"is not taken by {operation.Id}");
        }

        if (operation.IsAuthorized && !(request.Headers.TryGetValue("Authorization", out var token) && token.StartsWith("Bearer ", StringComparison.Ordinal)))
        {
            yield return new ApiFault("header Authorization", "carries no bearer token");
        }
    }

    private static IReadOnlyList<ApiFault> Body(ApiRequest request, ApiOperation operation, CheckOptions options)
    {
        if (request.Body.Length == 0)
        {
            return operation.Body?.IsRequired == true ? [new ApiFault("$", $"is not there, although {operation.Id} requires a body")] : [];
        }

        return operation.Body is { } body
            ? BodyChecker.Check(request.Body, request.Headers.GetValueOrDefault("Content-Type"), body.Contents, options)
            : [new ApiFault("$", $"is there, although {operation.Id} takes no body")];
    }
}
