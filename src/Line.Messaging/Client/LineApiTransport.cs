using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Serialization.Metadata;

namespace Line.Messaging;

/// <summary>Carries requests to LINE and tells acceptance from refusal.</summary>
internal sealed class LineApiTransport(HttpClient httpClient, string channelAccessToken)
{
    private const string RetryKeyHeader = "X-Line-Retry-Key";

    /// <summary>Sends messages. A retry key goes only to endpoints that take one: LINE answers 400 elsewhere.</summary>
    public async Task<SendResult> SendAsync(LineEndpoint endpoint, byte[] body, Guid? retryKey, CancellationToken cancellationToken)
    {
        using var request = NewRequest(HttpMethod.Post, endpoint);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        if (retryKey is { } key)
        {
            request.Headers.Add(RetryKeyHeader, key.ToString("D"));
        }

        using var response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        var alreadyAccepted = response.StatusCode == HttpStatusCode.Conflict && retryKey is not null;
        if (!response.IsSuccessStatusCode && !alreadyAccepted)
        {
            throw await RefusalAsync(request.Method, endpoint, response, cancellationToken).ConfigureAwait(false);
        }

        // From here on the messages are accepted. A body that breaks off must not look like a failure: the caller would send again.
        var answer = LineJson.Read(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false), LineJson.Default.SentMessages);
        return new SendResult(
            LineResponse.RequestId(response),
            alreadyAccepted,
            alreadyAccepted ? LineResponse.AcceptedRequestId(response) : null,
            [.. answer?.Messages?.OfType<SentMessage>() ?? []]);
    }

    public async Task<T> GetAsync<T>(LineEndpoint endpoint, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await GetAsync(endpoint, status => status == HttpStatusCode.OK, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(endpoint, response, type, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Null where LINE answers 404.</summary>
    public async Task<T?> FindAsync<T>(LineEndpoint endpoint, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await GetAsync(
            endpoint, status => status is HttpStatusCode.OK or HttpStatusCode.NotFound, cancellationToken).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await ReadAsync(endpoint, response, type, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The answer 200, 202, 404 or 410, which the caller disposes of.</summary>
    public Task<HttpResponseMessage> GetContentAsync(LineEndpoint endpoint, CancellationToken cancellationToken) =>
        GetAsync(
            endpoint,
            status => status is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.NotFound or HttpStatusCode.Gone,
            cancellationToken);

    private async Task<HttpResponseMessage> GetAsync(LineEndpoint endpoint, Func<HttpStatusCode, bool> isExpected, CancellationToken cancellationToken)
    {
        using var request = NewRequest(HttpMethod.Get, endpoint);
        var response = await httpClient.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
        if (isExpected(response.StatusCode))
        {
            return response;
        }

        using (response)
        {
            throw await RefusalAsync(request.Method, endpoint, response, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<T> ReadAsync<T>(LineEndpoint endpoint, HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var body = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return LineJson.Read(body, type) ?? throw LineResponse.Unreadable(HttpMethod.Get, endpoint, response);
    }

    // The token travels with each request: the HttpClient's default headers may serve other hosts.
    private HttpRequestMessage NewRequest(HttpMethod method, LineEndpoint endpoint)
    {
        var request = new HttpRequestMessage(method, endpoint.Address);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", channelAccessToken);
        return request;
    }

    private async Task<LineResponseException> RefusalAsync(
        HttpMethod method, LineEndpoint endpoint, HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        return LineResponse.Refusal(method, endpoint, response, body);
    }

    private Task<byte[]?> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        LineResponse.ReadBodyAsync(response, httpClient.Timeout, cancellationToken);
}
