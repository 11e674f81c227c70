using System.Net.Http.Headers;

namespace Line.Messaging;

/// <summary>Reads what LINE's answers have in common.</summary>
internal static class LineResponse
{
    // JSON answers are a few kilobytes; whatever is larger is not LINE's.
    private const long MaxBodyBytes = 1024 * 1024;

    public static string? RequestId(HttpResponseMessage response) => Header(response, "x-line-request-id");

    public static string? AcceptedRequestId(HttpResponseMessage response) => Header(response, "x-line-accepted-request-id");

    /// <summary>
    /// The body, or null where it cannot be read in time: the status has been told already, and the status decides.
    /// HttpClient's own timeout ended with the headers, hence the patience.
    /// </summary>
    public static async Task<byte[]?> ReadBodyAsync(HttpResponseMessage response, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);
        try
        {
            await response.Content.LoadIntoBufferAsync(MaxBodyBytes, limit.Token).ConfigureAwait(false);
            return await response.Content.ReadAsByteArrayAsync(limit.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    public static LineResponseException Refusal(LineRequest request, HttpResponseMessage response, byte[]? body) =>
        Exception($"LINE answered {(int)response.StatusCode} to {Name(request)}", response, LineJson.Read(body, LineJson.Default.ErrorAnswer));

    public static LineResponseException Unreadable(LineRequest request, HttpResponseMessage response) =>
        Exception($"LINE's answer {(int)response.StatusCode} to {Name(request)} cannot be read", response, answer: null);

    private static string Name(LineRequest request) => $"{request.Method} {request.Endpoint.Name}";

    private static LineResponseException Exception(string fault, HttpResponseMessage response, ErrorAnswer? answer) =>
        new($"{fault} (x-line-request-id: {RequestId(response) ?? "none"}).")
        {
            StatusCode = response.StatusCode,
            RequestId = RequestId(response),
            RetryAfter = RetryAfter(response.Headers),
            ResponseMessage = answer?.Words is { } words
                ? new ErrorResponseMessage(words, [.. answer.Details?.OfType<ErrorDetails>() ?? []])
                : null,
        };

    private static TimeSpan? RetryAfter(HttpResponseHeaders headers)
    {
        // A date is held against the server's own clock where it tells it.
        var wait = headers.RetryAfter switch
        {
            { Delta: { } delta } => delta,
            { Date: { } date } => date - (headers.Date ?? TimeProvider.System.GetUtcNow()),
            _ => (TimeSpan?)null,
        };
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private static string? Header(HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
}
