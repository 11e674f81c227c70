using System.Text;

namespace TestKit.OpenApi;

/// <summary>Holds a response against its operation.</summary>
internal static class ResponseChecker
{
    public static IReadOnlyList<ApiFault> Check(ApiResponse response, ApiOperation operation, CheckOptions options) =>
        [.. Headers(response, operation), .. Body(response, operation, options)];

    // The document lists no response headers; the reference does ("Response headers", "Retry failed API requests").
    private static IEnumerable<ApiFault> Headers(ApiResponse response, ApiOperation operation)
    {
        if (string.IsNullOrEmpty(response.Headers.GetValueOrDefault("x-line-request-id")))
        {
            yield return new ApiFault("header x-line-request-id", "is not there");
        }

        if (response.Status == 409
            && operation.Parameters.Any(parameter => parameter.Name == "X-Line-Retry-Key")
            && string.IsNullOrEmpty(response.Headers.GetValueOrDefault("x-line-accepted-request-id")))
        {
            yield return new ApiFault("header x-line-accepted-request-id", "is not there, although the retry key is known");
        }
    }

    private static IReadOnlyList<ApiFault> Body(ApiResponse response, ApiOperation operation, CheckOptions options)
    {
        var type = response.Headers.GetValueOrDefault("Content-Type");
        if (operation.Responses.TryGetValue(response.Status, out var contents))
        {
            return contents.Count > 0 ? BodyChecker.Check(response.Body, type, contents, options) : Nothing(response);
        }

        // The document lists few errors, the reference gives all of them one form ("Error responses").
        if (response.Status >= 400)
        {
            return BodyChecker.Check(response.Body, type, new Dictionary<string, ApiSchema> { ["application/json"] = operation.Error }, options);
        }

        return PlatformProse.IsSuccess(operation.Id, response.Status)
            ? Nothing(response)
            : [new ApiFault("status", $"is {response.Status}, not {string.Join(" or ", operation.Responses.Keys)}")];
    }

    // LINE answers with an empty object where the document lists no body.
    private static IReadOnlyList<ApiFault> Nothing(ApiResponse response) =>
        response.Body.Length == 0 || Encoding.UTF8.GetString(response.Body) == "{}"
            ? []
            : [new ApiFault("$", "is there, although the status has no body")];
}
