namespace TestKit.OpenApi;

/// <summary>A request as it went out.</summary>
/// <param name="Headers">The content's headers too; names in any case.</param>
public sealed record ApiRequest(string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public static async Task<ApiRequest> FromAsync(HttpRequestMessage request, CancellationToken ct) => new(
        request.Method.Method,
        request.RequestUri!,
        HttpHeaderList.Of(request.Headers, request.Content?.Headers),
        request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(ct));
}

/// <summary>A response as it came in.</summary>
/// <param name="Headers">The content's headers too; names in any case.</param>
public sealed record ApiResponse(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public static async Task<ApiResponse> FromAsync(HttpResponseMessage response, CancellationToken ct) => new(
        (int)response.StatusCode, HttpHeaderList.Of(response.Headers, response.Content.Headers), await response.Content.ReadAsByteArrayAsync(ct));

    /// <summary>A response whose body is too long to read: one byte stands for it.</summary>
    public static ApiResponse WithoutBody(HttpResponseMessage response) =>
        new((int)response.StatusCode, HttpHeaderList.Of(response.Headers, response.Content.Headers), [0]);
}
