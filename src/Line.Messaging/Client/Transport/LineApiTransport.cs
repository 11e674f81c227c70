using System.Net;
using System.Text.Json.Serialization.Metadata;

namespace Line.Messaging;

/// <summary>Carries requests to LINE and tells acceptance from refusal.</summary>
/// <param name="httpClient">The caller's.</param>
/// <param name="tokens">Null for the endpoints that issue tokens, which take none.</param>
internal sealed class LineApiTransport(HttpClient httpClient, IChannelAccessTokenSource? tokens)
{
    /// <summary>Sends messages.</summary>
    public async Task<SendResult> SendAsync(LineRequest request, CancellationToken cancellationToken)
    {
        using var response = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
        var alreadyAccepted = response.StatusCode == HttpStatusCode.Conflict && request.RetryKey is not null;
        if (!response.IsSuccessStatusCode && !alreadyAccepted)
        {
            throw await RefusalAsync(request, response, cancellationToken).ConfigureAwait(false);
        }

        // From here on the messages are accepted. A body that breaks off must not look like a failure: the caller would send again.
        var answer = LineJson.Read(await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false), LineJson.Default.SentMessages);
        return new SendResult(
            LineResponse.RequestId(response),
            alreadyAccepted,
            alreadyAccepted ? LineResponse.AcceptedRequestId(response) : null,
            [.. answer?.Messages?.OfType<SentMessage>() ?? []]);
    }

    /// <summary>Sends a request whose answer says nothing but that LINE took it.</summary>
    public async Task<LineReceipt> DoAsync(LineRequest request, CancellationToken cancellationToken)
    {
        using var response = await AcceptedAsync(request, static status => (int)status is >= 200 and < 300, cancellationToken).ConfigureAwait(false);
        return new LineReceipt(LineResponse.RequestId(response));
    }

    public async Task<T> AskAsync<T>(LineRequest request, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        using var response = await AcceptedAsync(request, static status => status == HttpStatusCode.OK, cancellationToken).ConfigureAwait(false);
        return await ReadAsync(request, response, type, cancellationToken).ConfigureAwait(false);
    }

    public Task<T> GetAsync<T>(LineEndpoint endpoint, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class =>
        AskAsync(new LineRequest(HttpMethod.Get, endpoint), type, cancellationToken);

    /// <summary>Null where LINE answers 404.</summary>
    public async Task<T?> FindAsync<T>(LineEndpoint endpoint, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var request = new LineRequest(HttpMethod.Get, endpoint);
        using var response = await AcceptedAsync(
            request, static status => status is HttpStatusCode.OK or HttpStatusCode.NotFound, cancellationToken).ConfigureAwait(false);
        return response.StatusCode == HttpStatusCode.NotFound
            ? null
            : await ReadAsync(request, response, type, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>None where LINE answers 200; what it finds wrong where it answers 400.</summary>
    public async Task<IReadOnlyList<ErrorDetails>> ValidateAsync(LineRequest request, CancellationToken cancellationToken)
    {
        using var response = await AcceptedAsync(
            request, static status => status is HttpStatusCode.OK or HttpStatusCode.BadRequest, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode == HttpStatusCode.OK)
        {
            return [];
        }

        var refusal = await RefusalAsync(request, response, cancellationToken).ConfigureAwait(false);
        return refusal.ResponseMessage switch
        {
            { Details.Count: > 0 } words => words.Details,
            { } words => [new ErrorDetails(words.Message)],
            null => throw refusal,
        };
    }

    /// <summary>The answer 200, 202, 404 or 410, which the caller disposes of.</summary>
    public Task<HttpResponseMessage> GetContentAsync(LineEndpoint endpoint, CancellationToken cancellationToken) =>
        AcceptedAsync(
            new LineRequest(HttpMethod.Get, endpoint),
            static status => status is HttpStatusCode.OK or HttpStatusCode.Accepted or HttpStatusCode.NotFound or HttpStatusCode.Gone,
            cancellationToken);

    private async Task<HttpResponseMessage> AcceptedAsync(LineRequest request, Func<HttpStatusCode, bool> isExpected, CancellationToken cancellationToken)
    {
        var response = await ExchangeAsync(request, cancellationToken).ConfigureAwait(false);
        if (isExpected(response.StatusCode))
        {
            return response;
        }

        using (response)
        {
            throw await RefusalAsync(request, response, cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> ExchangeAsync(LineRequest request, CancellationToken cancellationToken)
    {
        var token = tokens is null
            ? null
            : await TokenAsync(request, tokens.GetTokenAsync, cancellationToken).ConfigureAwait(false);
        var response = await SendOnceAsync(request, token, cancellationToken).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.Unauthorized || tokens is null || token is null)
        {
            return response;
        }

        // 401 proves that LINE did not take the request. Of all refusals it is the one that a repetition cannot double.
        string? fresh;
        try
        {
            fresh = await TokenAsync(request, cancel => tokens.RenewTokenAsync(token, cancel), cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            response.Dispose();
            throw;
        }

        if (fresh is null)
        {
            return response;
        }

        response.Dispose();
        return await SendOnceAsync(request, fresh, cancellationToken).ConfigureAwait(false);
    }

    // What the token's issue failed of must not look like the request's own failure: that one was certainly not taken.
    private static async Task<T> TokenAsync<T>(LineRequest request, Func<CancellationToken, ValueTask<T>> ask, CancellationToken cancellationToken)
    {
        try
        {
            return await ask(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (!(exception is OperationCanceledException && cancellationToken.IsCancellationRequested))
        {
            throw new ChannelAccessTokenException(
                $"{request.Method} {request.Endpoint.Name} was not taken by LINE, since no channel access token could be had: see the inner exception.", exception);
        }
    }

    private async Task<HttpResponseMessage> SendOnceAsync(LineRequest request, string? token, CancellationToken cancellationToken)
    {
        using var message = request.ToMessage(token);
        return await httpClient.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, cancellationToken).ConfigureAwait(false);
    }

    private async Task<T> ReadAsync<T>(LineRequest request, HttpResponseMessage response, JsonTypeInfo<T> type, CancellationToken cancellationToken)
        where T : class
    {
        var body = await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false);
        cancellationToken.ThrowIfCancellationRequested();
        return LineJson.Read(body, type) ?? throw LineResponse.Unreadable(request, response);
    }

    private async Task<LineResponseException> RefusalAsync(LineRequest request, HttpResponseMessage response, CancellationToken cancellationToken) =>
        LineResponse.Refusal(request, response, await ReadBodyAsync(response, cancellationToken).ConfigureAwait(false));

    private Task<byte[]?> ReadBodyAsync(HttpResponseMessage response, CancellationToken cancellationToken) =>
        LineResponse.ReadBodyAsync(response, httpClient.Timeout, cancellationToken);
}
